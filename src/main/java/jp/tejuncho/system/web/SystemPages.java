package jp.tejuncho.system.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import jp.tejuncho.platform.MenuItem;

/**
 * 情報システムの画面の入口.
 */
@Configuration(proxyBeanMethods = false)
class SystemPages {

	static final String ONE = "/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";

	@Bean
	MenuItem systemMenuItem() {
		return new MenuItem(10, "情報システム", "/systems", "DRAFTER", "SYSTEM_MANAGER", "SECURITY_MANAGER", "CHIEF",
				"AUDITOR");
	}

}
