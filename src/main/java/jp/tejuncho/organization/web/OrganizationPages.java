package jp.tejuncho.organization.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import jp.tejuncho.platform.AccessRule;
import jp.tejuncho.platform.MenuItem;

/**
 * 組織の画面の入口.
 */
@Configuration(proxyBeanMethods = false)
class OrganizationPages {

	private static final String OPERATOR = "OPERATOR";

	@Bean
	MenuItem organizationMenuItem() {
		return new MenuItem(50, "組織の設定", "/organization");
	}

	@Bean
	AccessRule organizationIsEditedByOperators() {
		return new AccessRule("/organization/edit", OPERATOR);
	}

	@Bean
	AccessRule sectionsAreManagedByOperators() {
		return new AccessRule("/organization/sections/**", OPERATOR);
	}

	@Bean
	AccessRule houseUsageIsLaidDownByOperators() {
		return new AccessRule("/organization/usage/edit/**", OPERATOR);
	}

}
