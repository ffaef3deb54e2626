package jp.tejuncho.drafting;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Words;
import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.drafting.rule.Severity;
import jp.tejuncho.edition.Answer;

import static org.assertj.core.api.Assertions.assertThat;

class AbsentPartyTests {

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
