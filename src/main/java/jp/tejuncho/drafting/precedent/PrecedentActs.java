package jp.tejuncho.drafting.precedent;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.platform.OpenActs;
import jp.tejuncho.platform.TrailAct;

/**
 * 前例の操作.
 */
@Configuration(proxyBeanMethods = false)
class PrecedentActs {

	static TrailAct startedFrom(DocumentKind kind) {
		return TrailAct.open(kind.label() + "の案を前例から作成");
	}

	// none of them says a word of a document
	@Bean
	OpenActs openActsOfPrecedents() {
		return new OpenActs(
				Stream.of(DocumentKind.values()).map(PrecedentActs::startedFrom).collect(Collectors.toSet()));
	}

}
