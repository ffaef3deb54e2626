package jp.tejuncho.submission.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import jp.tejuncho.organization.SettingsLink;
import jp.tejuncho.platform.AccessRule;

/**
 * 決裁一式の画面の入口.
 */
@Configuration(proxyBeanMethods = false)
class SubmissionPages {

	@Bean
	AccessRule letterTemplatesAreEditedByOperators() {
		return new AccessRule("/organization/letters/edit/**", "OPERATOR");
	}

	@Bean
	SettingsLink letterTemplatesLink() {
		return new SettingsLink("起案文のひな形", "決裁に出すときの起案文の、件名、伺い文、根拠、公開区分、保存期間などを決めておきます。", "/organization/letters",
				"起案文のひな形を見る");
	}

}
