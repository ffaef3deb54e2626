package jp.tejuncho.usage;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import jp.tejuncho.platform.OpenActs;
import jp.tejuncho.platform.TrailAct;

/**
 * 用字用語の操作.
 */
@Configuration(proxyBeanMethods = false)
class UsageActs {

	static final TrailAct ADDED = TrailAct.open("用字用語を追加");

	static final TrailAct CHANGED = TrailAct.open("用字用語を変更");

	static final TrailAct REMOVED = TrailAct.open("用字用語を削除");

	static final TrailAct TAKEN_OVER = TrailAct.open("用字用語を取込み");

	static final TrailAct RULE_STOPPED = TrailAct.open("表記の規則を止めた");

	static final TrailAct RULE_USED = TrailAct.open("表記の規則を使うことにした");

	// none of them says a word of a document
	@Bean
	OpenActs openActsOfUsage() {
		return new OpenActs(ADDED, CHANGED, REMOVED, TAKEN_OVER, RULE_STOPPED, RULE_USED);
	}

}
