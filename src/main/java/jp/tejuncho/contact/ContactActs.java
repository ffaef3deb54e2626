package jp.tejuncho.contact;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import jp.tejuncho.platform.OpenActs;

@Configuration(proxyBeanMethods = false)
class ContactActs {

	// none of them says a word of a document
	@Bean
	OpenActs openActsOfContact() {
		return new OpenActs("連絡体制を保存");
	}

}
