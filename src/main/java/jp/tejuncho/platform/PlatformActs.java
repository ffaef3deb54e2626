package jp.tejuncho.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * 共通の部屋の操作.
 */
@Configuration(proxyBeanMethods = false)
class PlatformActs {

	static final TrailAct SHOWN = TrailAct.open("文書を表示");

	static final TrailAct HANDED_OUT = TrailAct.open("ファイルを取り出した");

	static final TrailAct READ_ONLY_BEGUN = TrailAct.open("読み取り専用の運転を始めた");

	static final TrailAct READ_ONLY_TOLD_ANEW = TrailAct.open("読み取り専用の知らせを改めた");

	static final TrailAct READ_ONLY_ENDED = TrailAct.open("読み取り専用の運転を終えた");

	// none of them says a word of a document
	@Bean
	OpenActs openActsOfThePlatform() {
		return new OpenActs(SHOWN, HANDED_OUT, READ_ONLY_BEGUN, READ_ONLY_TOLD_ANEW, READ_ONLY_ENDED);
	}

}
