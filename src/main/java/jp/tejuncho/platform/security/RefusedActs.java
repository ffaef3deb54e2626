package jp.tejuncho.platform.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import jp.tejuncho.platform.OpenActs;
import jp.tejuncho.platform.TrailAct;

/**
 * 断られた操作.
 */
@Configuration(proxyBeanMethods = false)
class RefusedActs {

	static final TrailAct FORBIDDEN = TrailAct.open("断られた操作");

	static final TrailAct NOT_FOUND = TrailAct.open("見つからない画面");

	static final TrailAct UNREADABLE = TrailAct.open("読み取れない要求");

	static final TrailAct TOO_MANY = TrailAct.open("多すぎる要求");

	static final TrailAct AT_THE_ENTRANCE = TrailAct.open("入口で断った要求");

	// none of them says a word of a document
	@Bean
	OpenActs openActsOfRefusals() {
		return new OpenActs(FORBIDDEN, NOT_FOUND, UNREADABLE, TOO_MANY, AT_THE_ENTRANCE);
	}

}
