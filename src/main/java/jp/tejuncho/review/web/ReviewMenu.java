package jp.tejuncho.review.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import jp.tejuncho.organization.SettingsLink;
import jp.tejuncho.platform.AccessRule;
import jp.tejuncho.platform.MenuItem;

/**
 * 照会のメニュー.
 */
@Configuration(proxyBeanMethods = false)
class ReviewMenu {

	@Bean
	MenuItem inboxMenuItem() {
		return new MenuItem(20, "あなたの番", "/inbox", "DRAFTER", "SYSTEM_MANAGER", "SECURITY_MANAGER", "CHIEF", "AUDITOR");
	}

	@Bean
	AccessRule exemptionsAreGrantedByOperators() {
		return new AccessRule("/organization/self-approvals/edit/**", "OPERATOR");
	}

	@Bean
	SettingsLink exemptionsLink() {
		return new SettingsLink("自分で書いた文書の承認の例外", "職員が一人だけの課などに限り、自分で書いた文書の承認を許します。だれがなぜ許可したかが残ります。",
				"/organization/self-approvals", "許可した例外を見る");
	}

}
