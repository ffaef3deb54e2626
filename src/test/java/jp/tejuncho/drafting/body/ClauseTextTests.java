package jp.tejuncho.drafting.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import jp.tejuncho.edition.ClauseId;
import jp.tejuncho.edition.Templates;

import static org.assertj.core.api.Assertions.assertThat;

class ClauseTextTests {

	@Property
	void 保存した本文は読み出しても変わらない(@ForAll("texts") ClauseText text) {
		assertThat(ClauseText.read(text.written())).contains(text);
	}

	@Property
	void どの例文に重ねても書いた行は失われない(@ForAll("texts") ClauseText text) {
		ClauseText example = ClauseText.following(Templates.procedure().clause(new ClauseId("asset.manager")),
				Set.of());
		ClauseText over = text.over(example);
		List<TextLine> written = text.lines().stream().filter((line) -> line.markup() != null).toList();
		assertThat(over.lines()).containsAll(written)
			.extracting(TextLine::key)
			.containsAll(example.lines().stream().map(TextLine::key).toList())
			.doesNotHaveDuplicates();
	}

	@Test
	void 新しい版で増えた行は例文の並びのところに入る() {
		ClauseText example = new ClauseText(null, List.of(TextLine.following(TextLine.Kind.PARAGRAPH, "p1"),
				TextLine.following(TextLine.Kind.PARAGRAPH, "p2"), TextLine.following(TextLine.Kind.PARAGRAPH, "p3")));
		ClauseText own = ClauseText.read("p\tp3\np\town-1\t加えた段落\np\tp1\t直した段落").orElseThrow();
		assertThat(own.over(example).lines()).extracting(TextLine::key).containsExactly("p3", "own-1", "p1", "p2");
	}

	@Test
	void 壊れた内容は読まない() {
		assertThat(ClauseText.read("p\tp1\np\tp1")).isEmpty();
		assertThat(ClauseText.read("z\tp1")).isEmpty();
		assertThat(ClauseText.read("p\t../etc")).isEmpty();
		assertThat(ClauseText.read("p\town-1")).isEmpty();
	}

	@Provide
	Arbitrary<ClauseText> texts() {
		Arbitrary<String> words = Arbitraries.of("あ", "{{", "○", "。", "", "漢字")
			.list()
			.ofMaxSize(4)
			.map((letters) -> String.join("", letters));
		Arbitrary<TextLine> lines = Combinators
			.combine(Arbitraries.of(TextLine.Kind.class),
					Arbitraries.of("p1", "p2", "items1-1", "network", "own-1", "own-2"), words.injectNull(0.3))
			.as((kind, key, text) -> new TextLine(kind, key, (text == null && key.startsWith("own-")) ? "" : text));
		return Combinators.combine(words.injectNull(0.5), lines.list().ofMaxSize(8)).as((title, all) -> {
			List<TextLine> unique = new ArrayList<>();
			all.forEach((line) -> {
				if (unique.stream().noneMatch((known) -> known.key().equals(line.key()))) {
					unique.add(line);
				}
			});
			return new ClauseText(title, unique);
		});
	}

}
