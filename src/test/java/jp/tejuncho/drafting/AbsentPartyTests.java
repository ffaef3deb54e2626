package jp.tejuncho.drafting;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Words;
import jp.tejuncho.drafting.composing.Composer;
import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.drafting.rule.Fixes;
import jp.tejuncho.drafting.rule.Severity;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.organization.NumberingStyle;

import static org.assertj.core.api.Assertions.assertThat;

class AbsentPartyTests {

	private static final String OWN = "own.0a1b2c3d";

	private static final String FIGURE = "response-plan.contact-figure";

	@Test
	void 委託していない計画の連絡先に残る委託等事業者の行は場所とともに知らされる() {
		List<Finding> findings = rows(Answer.NO, "情報システム担当者", "委託等事業者");
		assertThat(findings).singleElement().satisfies((finding) -> {
			assertThat(finding.severity()).isEqualTo(Severity.WARNING);
			assertThat(finding.message()).contains("「連絡先の一覧」の2行目（委託等事業者　見本情報サービス）");
			assertThat(finding.href()).isEqualTo("/systems/1/contacts#people");
			assertThat(finding.fixes()).isEmpty();
		});
	}

	@Test
	void 委託している計画と委託等事業者のいない連絡先は知らされない() {
		assertThat(rows(Answer.YES, "委託等事業者")).isEmpty();
		assertThat(rows(Answer.NO, "情報システム担当者")).isEmpty();
	}

	@Test
	void 委託していなければ委託等事業者のある例文はどれも知らされ一度で直せる() {
		PressedDraft draft = new PressedDraft(InspectedDrafts.complete().answer("outsourcing", Answer.NO).make());
		List<Finding> named = draft.findings().ofRule("absent-party-is-not-named");
		assertThat(named).hasSize(7).allMatch((finding) -> finding.fix() != null);
		int errors = draft.findings().errors().size();
		named.forEach((finding) -> assertThat(draft.press(finding)).isTrue());
		assertThat(draft.findings().ofRule("absent-party-is-not-named")).isEmpty();
		assertThat(draft.findings().errors()).hasSizeLessThanOrEqualTo(errors);
		assertThat(InspectedDrafts.inspect("absent-party-is-not-named", InspectedDrafts.complete())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "本システムに委託等事業者はいない。, 0", "本システムには、委託等事業者は存在しない。, 0", "委託等事業者に関する規定は、適用しない。, 0", "委託等事業者は該当なし。, 0",
			"委託等事業者はいないが、委託等事業者が入室する。, 1", "委託等事業者は、記録を持ち出さない。, 1" })
	void 委託等事業者がいないと書いた文は指摘されない(String sentence, int findings) {
		assertThat(InspectedDrafts.inspect("absent-party-is-not-named",
				own("p|own-1|" + sentence).answer("outsourcing", Answer.NO)))
			.filteredOn((finding) -> finding.clause().value().equals(OWN))
			.hasSize(findings);
	}

	@Test
	void 同じ文のほかのボタンを先に押してもいない相手を消すボタンは残る() {
		Manuscript manuscript = InspectedDrafts.complete().answer("outsourcing", Answer.NO).make();
		List<Finding> named = new PressedDraft(manuscript).findings().ofRule("absent-party-is-not-named");
		assertThat(named).allSatisfy((absent) -> {
			PressedDraft draft = new PressedDraft(manuscript);
			draft.fixable()
				.stream()
				.filter((finding) -> finding.clause().equals(absent.clause()) && !finding.rule().equals(absent.rule()))
				.forEach(draft::press);
			assertThat(draft.findings().ofRule("absent-party-is-not-named")).hasSameSizeAs(named)
				.allMatch((finding) -> finding.fix() != null);
		});
	}

	@Test
	void 委託等事業者のある例文は一つのボタンでまとめて直せる() {
		Manuscript manuscript = InspectedDrafts.complete().answer("outsourcing", Answer.NO).make();
		List<Finding> named = InspectedDrafts.inspect(manuscript).ofRule("absent-party-is-not-named");
		assertThat(named).hasSize(7).allMatch((finding) -> finding.words().equals("委託等事業者"));
		Manuscript after = manuscript;
		for (DraftChange change : Fixes.together(manuscript, named)) {
			after = InspectedDrafts.after(after, change);
		}
		assertThat(InspectedDrafts.inspect(after).ofRule("absent-party-is-not-named")).isEmpty();
	}

	@Test
	void 番号を残して印刷する使わない条項の見出しは何も知らされない() {
		DraftedManuscripts drafted = DraftedManuscripts.procedure(Answer.NO)
			.fillEverything()
			.amend(Amendment.Kind.NUMBERING, Tailoring.DOCUMENT.value(), NumberingStyle.KEEP.name());
		assertThat(Composer.compose(drafted.make()).toString()).containsPattern("委託[^\\]]*\\]+, blocks=[^]]*該当なし");
		assertThat(InspectedDrafts.inspect("absent-party-is-not-named", drafted))
			.allMatch((finding) -> drafted.make().choice(finding.clause()) == Choice.ADOPTED && finding.fix() != null);
	}

	private static DraftedManuscripts own(String... lines) {
		return InspectedDrafts.complete().add(OWN, "general.common.scope", "scope.persons").rewrite(OWN, lines);
	}

	private static List<Finding> rows(Answer outsourcing, String... duties) {
		Manuscript plan = DraftedManuscripts.responsePlan(outsourcing).fillEverything().make();
		List<List<Words>> rows = List.of(duties)
			.stream()
			.map((duty) -> List.of(Words.of(duty), Words.of("見本情報サービス")))
			.toList();
		SlotContents.Filling filling = new SlotContents.Filling(
				Map.of(FIGURE,
						List.of(new Block.Table(new NodeId(FIGURE + ".list"), "連絡先の一覧",
								List.of(new Block.Column("役割", 1), new Block.Column("氏名", 1)), rows, Set.of()))),
				Map.of(), Map.of(), Map.of(FIGURE, new SlotContents.Source("/systems/1/contacts", "people", "連絡体制")),
				List.of());
		return InspectedDrafts
			.inspect(new Manuscript(plan.draft(), plan.system(), plan.edition(), plan.answers(), plan.decisions(),
					plan.tailoring(), plan.values(), plan.blanks(), plan.house(), filling, plan.today()))
			.ofRule("absent-party-is-not-named")
			.stream()
			.filter((finding) -> finding.message().contains("行目"))
			.toList();
	}

}
