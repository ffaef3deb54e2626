package jp.tejuncho.drafting;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.platform.OpenActs;
import jp.tejuncho.platform.TrailAct;

/**
 * 案の操作.
 */
@Configuration(proxyBeanMethods = false)
class DraftingActs {

	static TrailAct started(DocumentKind kind) {
		return TrailAct.open(kind.label() + "の案を作成");
	}

	static TrailAct saved(DocumentKind kind) {
		return TrailAct.covered(kind.label() + "の案を保存");
	}

	static TrailAct followed(DocumentKind kind) {
		return TrailAct.open(kind.label() + "の案の採否が概要の回答に追随");
	}

	// none of them says a word of a document
	@Bean
	OpenActs openActsOfDrafting() {
		return new OpenActs(Stream.of(DocumentKind.values())
			.flatMap((kind) -> Stream.of(started(kind), followed(kind)))
			.collect(Collectors.toSet()));
	}

}
