package jp.tejuncho.drafting;

import java.util.List;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.Fragment;
import jp.tejuncho.edition.Phrase;
import jp.tejuncho.edition.Templates;
import jp.tejuncho.edition.Wording;

import static org.assertj.core.api.Assertions.assertThat;

class MarkupTests {

	private final MarkupCheck check = new MarkupCheck(DraftedManuscripts.procedure(Answer.YES).make());

	@Test
	void 例文はどれも書き戻して読めば同じ文になり検査も通る() {
		Stream<Phrase> phrases = Templates.procedure().clauses().stream().flatMap(Clause::phrases);
		assertThat(phrases.map((phrase) -> phrase.wording(true))).isNotEmpty().allSatisfy((wording) -> {
			assertThat(Markup.read(Markup.of(wording))).isEqualTo(wording);
			assertThat(this.check.complaint(Markup.of(wording))).isEmpty();
		});
	}

	@Property
	void どんな文字を打っても消えず印にも化けない(@ForAll("typed") String typed) {
		String escaped = Markup.of(new Wording(List.of(new Fragment.Literal("頭" + typed))));
		assertThat(Markup.read(escaped).text()).isEqualTo("頭" + typed);
		assertThat(Markup.read(escaped).fragments()).allMatch(Fragment.Literal.class::isInstance);
	}

	@Property
	void 壊れた印は文字として残る(@ForAll("typed") String typed) {
		String text = Markup.read(typed).text();
		assertThat(text.length() + 2).isGreaterThanOrEqualTo(0);
		assertThat(Markup.read(Markup.of(Markup.read(typed)))).isEqualTo(Markup.read(typed));
	}

	@Test
	void 自分で作った空欄と本物の丸印を書ける() {
		assertThat(Markup.read("担当は{own:担当者の職}とし、{letter:○}印を付ける。").fragments())
			.contains(new Fragment.Blank("own:担当者の職", "○○"), new Fragment.Letter("○"));
	}

	@Test
	void ない参照先や空欄は断られる() {
		assertThat(this.check.complaint("{ref:no.such.clause}に従う。"))
			.hasValueSatisfying((complaint) -> assertThat(complaint).contains("参照先"));
		assertThat(this.check.complaint("{blank:no.such|○○}に従う。")).isPresent();
		assertThat(this.check.complaint("{house:no.such|基準}に従う。")).isPresent();
		assertThat(this.check.complaint("一行目\n二行目")).isPresent();
		assertThat(this.check.complaint("{ref:asset.manager/network,asset.manager/servers}に従う。")).isEmpty();
	}

	@Provide
	Arbitrary<String> typed() {
		return Arbitraries
			.of("{", "}", "|", "ref:", "blank:", "own:", "あ", "漢", "○", "葛\uDB40\uDD00", "a", ",", ":", "/", ".")
			.list()
			.ofMaxSize(25)
			.map((letters) -> String.join("", letters));
	}

}
