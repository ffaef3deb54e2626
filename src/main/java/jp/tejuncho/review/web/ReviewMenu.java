package jp.tejuncho.review.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import jp.tejuncho.platform.MenuItem;

/**
 * 照会のメニュー.
 */
@Configuration(proxyBeanMethods = false)
class ReviewMenu {

	@Bean
	MenuItem inboxMenuItem() {
		return new MenuItem(20, "あなたの番", "/inbox", "DRAFTER", "SYSTEM_MANAGER", "SECURITY_MANAGER", "CHIEF");
	}

}
