package jp.tejuncho.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import jp.tejuncho.drafting.body.Markup;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.Fragment;
import jp.tejuncho.edition.Phrase;
import jp.tejuncho.edition.PlaceId;
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
			assertThat(this.check.complaint("文", Markup.of(wording))).isEmpty();
		});
	}

	@Property
	void どんな文字を打っても消えず印にも化けない(@ForAll("typed") String typed) {
		String escaped = Markup.of(new Wording(List.of(new Fragment.Literal("頭" + typed))));
		assertThat(Markup.read(escaped).text()).isEqualTo("頭" + typed);
		assertThat(Markup.read(escaped).fragments()).allMatch(Fragment.Literal.class::isInstance);
	}

	@Property
	void 読んだ文は書き戻して読んでも同じで打った字は一つも減らない(@ForAll("typed") String typed) {
		Wording wording = Markup.read(typed);
		assertThat(Markup.read(Markup.of(wording))).isEqualTo(wording);
		assertThat(letters(Markup.of(wording))).isEqualTo(letters(typed));
	}

	@Property
	void 壊れた印は文字として残る(@ForAll("broken") String broken) {
		assertThat(Markup.read("前" + broken + "後")).isEqualTo(letters(List.of("前" + broken + "後")));
		assertThat(Markup.marks(broken)).isEmpty();
	}

	@Property
	void どんな名前と文字の印も隣に何があっても書き戻して読めば同じになる(@ForAll("fragments") List<Fragment> fragments) {
		Wording wording = joined(fragments);
		assertThat(Markup.read(Markup.of(wording))).isEqualTo(wording);
		assertThat(
				Markup.marks(Markup.of(wording)).stream().map(Markup::read).flatMap((one) -> one.fragments().stream()))
			.isEqualTo(wording.fragments().stream().filter((one) -> !(one instanceof Fragment.Literal)).toList());
	}

	@Test
	void 自分で作った空欄は印の頭のような名前や文字でも書き戻して読めば同じになる() {
		assertThat(Markup.read("{blank:own:ref:|ref:}").fragments())
			.containsExactly(new Fragment.Blank("own:ref:", "ref:"));
		assertThat(Markup.read("{own:担当者の職|何々課長}").fragments())
			.containsExactly(new Fragment.Blank("own:担当者の職", "何々課長"));
		assertThat(List.of("{blank:own:ref:|ref:}", "{own:ref:|ref:}", "{blank:own:own:|own:}", "{own:own:}",
				"{own:own:own:|own:}", "{choice:own:blank:|own:}", "{blank:blank:|blank:}", "{house:own:a|}",
				"{ref:ref:,own:a|ref:}", "{term:a|term:}", "{letter::}", "{{own:a}}", "{{{own:a|b}}}"))
			.allSatisfy((markup) -> {
				Wording wording = Markup.read(markup);
				assertThat(wording.fragments())
					.anyMatch((one) -> !(one instanceof Fragment.Literal) || markup.equals("{{own:a}}"));
				assertThat(Markup.read(Markup.of(wording))).isEqualTo(wording);
			});
	}

	@Test
	void 記号の印に文字を添えたものは印でなく文字として残る() {
		assertThat(Markup.read("{letter:○|大事な字}")).isEqualTo(letters(List.of("{letter:○|大事な字}")));
	}

	@Test
	void 自分で作った空欄と本物の丸印を書ける() {
		assertThat(Markup.read("担当は{own:担当者の職}とし、{letter:○}印を付ける。").fragments())
			.contains(new Fragment.Blank("own:担当者の職", "○○"), new Fragment.Letter("○"));
	}

	@Test
	void ない参照先や空欄は断られる() {
		assertThat(this.check.complaint("文", "{ref:no.such.clause}に従う。"))
			.hasValueSatisfying((complaint) -> assertThat(complaint).contains("参照先"));
		assertThat(this.check.complaint("文", "{blank:no.such|○○}に従う。")).isPresent();
		assertThat(this.check.complaint("文", "{house:no.such|基準}に従う。")).isPresent();
		assertThat(this.check.complaint("文", "一行目\n二行目")).isPresent();
		assertThat(this.check.complaint("文", "{ref:asset.manager/network,asset.manager/servers}に従う。")).isEmpty();
	}

	// 印の骨組みに使わない字だけを残す
	private static String letters(String text) {
		return text.replaceAll("[^あ漢葛]", "");
	}

	private static Wording letters(List<String> words) {
		return new Wording(words.stream().map((text) -> (Fragment) new Fragment.Literal(text)).toList());
	}

	// 隣り合う地の文は一つに読まれる
	private static Wording joined(List<Fragment> fragments) {
		List<Fragment> joined = new ArrayList<>();
		for (Fragment fragment : fragments) {
			if (fragment instanceof Fragment.Literal literal && !joined.isEmpty()
					&& joined.getLast() instanceof Fragment.Literal before) {
				joined.set(joined.size() - 1, new Fragment.Literal(before.text() + literal.text()));
			}
			else {
				joined.add(fragment);
			}
		}
		return new Wording(joined);
	}

	@Provide
	Arbitrary<String> typed() {
		return Arbitraries
			.of("{", "}", "|", "ref:", "blank:", "own:", "{own:", "{blank:own:", "{letter:", "あ", "漢", "○",
					"葛\uDB40\uDD00", "a", ",", ":", "/", ".")
			.list()
			.ofMaxSize(25)
			.map((letters) -> String.join("", letters));
	}

	@Provide
	Arbitrary<String> broken() {
		Arbitrary<String> unfinished = Arbitraries.of("{", "}", "{ref", "{ref:asset.manager", "ref:asset.manager}",
				"{own:担当{者", "{blank:a|b|c}", "{blank:a|b", "{Ref:a}", "{:a}", "{}");
		Arbitrary<String> nameless = Arbitraries.of("{own:}", "{own: |字}", "{blank:}", "{blank:|字}", "{blank:own:}",
				"{blank:own:|字}", "{choice:own: }", "{ref:}", "{ref:,a}", "{ref:a,}", "{letter:}", "{letter:|字}");
		Arbitrary<String> unknown = Arbitraries.of("{no:a}", "{no:a|字}", "{document:own:}", "{document:no|字}",
				"{refs:a}", "{letter:○|字}");
		return Arbitraries.oneOf(unfinished, nameless, unknown);
	}

	@Provide
	Arbitrary<List<Fragment>> fragments() {
		Arbitrary<String> prefixes = Arbitraries.of("ref:", "blank:", "own:", "letter:", "choice:", ":", "/", ".", "あ");
		Arbitrary<String> words = prefixes.list().ofMinSize(1).ofMaxSize(4).map((all) -> String.join("", all));
		Arbitrary<String> names = words.filter((name) -> !name.equals("own:"));
		Arbitrary<Fragment> literals = Arbitraries.of("{", "}", "|", "own:", "ref:", "あ", "{own:", "{letter:○}")
			.map(Fragment.Literal::new);
		Arbitrary<Fragment> marks = Combinators.combine(names, words, Arbitraries.integers().between(0, 7))
			.as((name, shown, kind) -> switch (kind) {
				case 0 -> new Fragment.Blank(name, shown);
				case 1 -> new Fragment.Blank(Markup.OWN_BLANK + name, shown);
				case 2 -> new Fragment.Choice(name, shown);
				case 3 -> new Fragment.HouseWord(name, shown);
				case 4 ->
					new Fragment.Ref(List.of(new PlaceId(name), new PlaceId("b")), shown.equals("あ") ? null : shown);
				case 5 -> new Fragment.DocumentLink(DocumentKind.PROCEDURE, shown);
				case 6 -> new Fragment.TermDefinition(name, shown);
				default -> new Fragment.Letter(name);
			});
		return Arbitraries.oneOf(literals, marks).list().ofMaxSize(6);
	}

}
