package jp.tejuncho.drafting;

import java.util.Objects;

import org.junit.jupiter.api.Test;

import jp.tejuncho.drafting.body.ClauseText;
import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.ClauseId;
import jp.tejuncho.edition.PlaceId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nobody is asked to confirm what the product itself has written; whatever a person wrote
 * in a mandatory clause is confirmed by a person.
 */
class KeptWordsTests {

	private static final String RULE = "mandatory-unit-keeps-its-effect";

	private static final String MANDATORY = "asset.disposal.specific-personal-information";

	private static final String HELD = "managed-area.specific-personal-information";

	private static final String LEAK = "incident.specific-personal-information";

	@Test
	void 例文を用字用語のとおりに手で打っても確かめなくてよい() {
		assertThat(asks(complete().rewrite(HELD, (text) -> text.change("p1", "講ずる", "講じる")), HELD)).isFalse();
		assertThat(asks(complete().rewrite(HELD, (text) -> text.change("p1", "必要な", "適宜の")), HELD)).isTrue();
	}

	@Test
	void 例文の後に変わったことの提案を手で打っても確かめなくてよい() {
		Clause clause = complete().make().edition().clause(new ClauseId(LEAK));
		assertThat(clause.overtaken()).anyMatch((overtaken) -> overtaken.proposal() != null);
		clause.overtaken().stream().filter((overtaken) -> overtaken.proposal() != null).forEach((overtaken) -> {
			String key = ClauseText.phrases(clause)
				.entrySet()
				.stream()
				.filter((phrase) -> phrase.getValue().wording(true).text().contains(overtaken.concerns()))
				.findFirst()
				.orElseThrow()
				.getKey();
			String proposal = Objects.requireNonNull(overtaken.proposal());
			assertThat(asks(complete().rewrite(LEAK, (text) -> text.change(key, overtaken.concerns(), proposal)), LEAK))
				.isFalse();
		});
	}

	@Test
	void 例文を直した後に人が書けば確かめることになり元の言葉に戻せば確かめなくてよい() {
		PressedDraft draft = new PressedDraft(complete().make());
		Finding usual = draft.fixable()
			.stream()
			.filter((finding) -> finding.clause().value().equals(HELD))
			.findFirst()
			.orElseThrow();
		assertThat(draft.press(usual)).isTrue();
		assertThat(asks(draft, HELD)).isFalse();
		String offered = draft.manuscript().tailoring().content(Amendment.Kind.TEXT, new PlaceId(HELD));
		draft.write(
				new DraftChange.Amend(Amendment.Kind.TEXT, new PlaceId(HELD), offered, offered.replace("明確にし", "定め")));
		assertThat(asks(draft, HELD)).isTrue();
		draft.write(
				new DraftChange.Amend(Amendment.Kind.TEXT, new PlaceId(HELD), offered.replace("明確にし", "定め"), offered));
		assertThat(asks(draft, HELD)).isFalse();
	}

	@Test
	void 人が書いた文を確かめていなければ直すボタンを押しても確かめることになる() {
		PressedDraft draft = new PressedDraft(complete().rewrite(MANDATORY, "p|p1|書類を大切にする").make());
		Finding end = draft.fixable()
			.stream()
			.filter((finding) -> finding.clause().value().equals(MANDATORY) && finding.rule().equals("sentences-end"))
			.findFirst()
			.orElseThrow();
		assertThat(draft.press(end)).isTrue();
		assertThat(asks(draft, MANDATORY)).isTrue();
	}

	private static boolean asks(DraftedManuscripts drafted, String clause) {
		return asks(new PressedDraft(drafted.make()), clause);
	}

	private static boolean asks(PressedDraft draft, String clause) {
		return draft.findings().ofRule(RULE).stream().anyMatch((finding) -> finding.clause().value().equals(clause));
	}

	private static DraftedManuscripts complete() {
		return DraftedManuscripts.procedure(Answer.YES).fillEverything();
	}

}
