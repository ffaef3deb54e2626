package jp.tejuncho.organization;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import jp.tejuncho.platform.OpenActs;
import jp.tejuncho.platform.TrailAct;

/**
 * 組織の操作.
 */
@Configuration(proxyBeanMethods = false)
class OrganizationActs {

	static final TrailAct SECTION_ADDED = TrailAct.open("課を追加");

	static final TrailAct SECTION_RENAMED = TrailAct.open("課の名称を変更");

	static final TrailAct SECTION_CLOSED = TrailAct.open("課を廃止");

	static final TrailAct SECTION_REOPENED = TrailAct.open("課の廃止を取消し");

	static final TrailAct RULES_CHANGED = TrailAct.open("組織の設定を変更");

	// none of them says a word of a document
	@Bean
	OpenActs openActsOfTheOrganization() {
		return new OpenActs(SECTION_ADDED, SECTION_RENAMED, SECTION_CLOSED, SECTION_REOPENED, RULES_CHANGED);
	}

}
