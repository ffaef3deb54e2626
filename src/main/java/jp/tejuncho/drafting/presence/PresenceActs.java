package jp.tejuncho.drafting.presence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import jp.tejuncho.platform.OpenActs;
import jp.tejuncho.platform.TrailAct;

/**
 * 在席の操作.
 */
@Configuration(proxyBeanMethods = false)
class PresenceActs {

	static final TrailAct INSISTED = TrailAct.open("開かれている条項を編集");

	// none of them says a word of a document
	@Bean
	OpenActs openActsOfPresence() {
		return new OpenActs(INSISTED);
	}

}
