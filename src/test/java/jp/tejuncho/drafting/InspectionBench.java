package jp.tejuncho.drafting;

import java.lang.management.ManagementFactory;
import java.util.Map;

import org.junit.jupiter.api.Test;

import jp.tejuncho.document.Document;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.drafting.composing.Composer;
import jp.tejuncho.drafting.rule.Findings;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Templates;

/**
 * What all checks of a draft with 300 clauses cost. Not run with the tests:
 * {@code mvn test -Dtest=InspectionBench}.
 */
class InspectionBench {

	private static final int CLAUSES = 300;

	private static final int WARM_UP = 400;

	private static final int ROUNDS = 200;

	@Test
	void 三百の条項の点検の手間() {
		Manuscript manuscript = manuscript();
		Document document = Composer.compose(manuscript);
		Numbering numbering = Numbering.of(document);
		Map<PlaceId, Proposal> proposals = Proposals.of(manuscript.edition(), Templates.questions(),
				manuscript.answers());
		Findings findings = InspectedDrafts.inspect(manuscript, document, numbering, proposals);
		for (int i = 0; i < WARM_UP; i++) {
			findings = InspectedDrafts.inspect(manuscript, document, numbering, proposals);
		}
		long before = cpu();
		for (int i = 0; i < ROUNDS; i++) {
			findings = InspectedDrafts.inspect(manuscript, document, numbering, proposals);
		}
		double milliseconds = (cpu() - before) / 1e6 / ROUNDS;
		System.out.printf("all checks of %d clauses: %.2f ms CPU, %d findings%n", CLAUSES, milliseconds,
				findings.all().size());
	}

	private static Manuscript manuscript() {
		DraftedManuscripts drafted = InspectedDrafts.complete();
		int missing = CLAUSES - Templates.procedure().clauses().size();
		for (int i = 0; i < missing; i++) {
			String id = "own.%08x".formatted(i);
			drafted.amend(Amendment.Kind.ADDITION, id, "CLAUSE general.common.scope scope.persons " + i);
			drafted.rewrite(id, "t|クラウドサービスの利用" + i, "p|own-1|情報システム管理者は、特定個人情報等を取り扱う端末機等について、次の各号に掲げる措置を講ずるものとする。",
					"i|own-2|利用する事業者及びデータの保存場所の確認", "i|own-3|終了時のデータの消去を証する書類を取扱う手続",
					"p|own-4|前項の措置は、{ref:asset.manager}の規定による。");
		}
		return drafted.make();
	}

	private static long cpu() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}

}
