package jp.tejuncho.contact;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import jp.tejuncho.platform.OpenActs;
import jp.tejuncho.platform.TrailAct;

/**
 * 連絡体制の操作.
 */
@Configuration(proxyBeanMethods = false)
class ContactActs {

	static final TrailAct KEPT = TrailAct.open("連絡体制を保存");

	// none of them says a word of a document
	@Bean
	OpenActs openActsOfContact() {
		return new OpenActs(KEPT);
	}

}
