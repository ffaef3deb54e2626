package jp.tejuncho.system;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.platform.OpenActs;
import jp.tejuncho.platform.TrailAct;

/**
 * 情報システムの操作.
 */
@Configuration(proxyBeanMethods = false)
class SystemActs {

	static final TrailAct REGISTERED = TrailAct.covered("情報システムを登録");

	static final TrailAct CHANGED = TrailAct.covered("情報システムの登録内容を変更");

	static final TrailAct ABOLISHED = TrailAct.covered("情報システムを廃止");

	static final TrailAct TAKEN_UP_AGAIN = TrailAct.covered("情報システムの廃止を取消し");

	/** What a deletion may be of, as it calls it. */
	static final List<String> DELETABLE = Stream
		.concat(Stream.of(SystemDeletion.WHAT), Stream.of(DocumentKind.values()).map((kind) -> kind.paper("案")))
		.toList();

	static TrailAct deleted(String what) {
		return TrailAct.covered(what + "を削除");
	}

	static TrailAct restored(String what) {
		return TrailAct.covered(what + "の削除を取消し");
	}

	static TrailAct removed(String what) {
		return TrailAct.open("削除した" + what + "を消去");
	}

	// none of them says a word of a document
	@Bean
	OpenActs openActsOfSystems() {
		return new OpenActs(DELETABLE.stream().map(SystemActs::removed).collect(Collectors.toSet()));
	}

}
