package jp.tejuncho.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import jp.tejuncho.drafting.body.ClauseText;
import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.edition.ClauseId;
import jp.tejuncho.edition.PlaceId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A button that puts one thing right must not touch anything else.
 */
class FixTests {

	private static final String OWN = "own.0a1b2c3d";

	private static final String EXAMPLE = "asset.manager";

	@Property(tries = 40)
	void 直すボタンはその指摘だけを消しほかの行を変えない(@ForAll("texts") List<String> texts) {
		Manuscript manuscript = drafted(texts).make();
		for (Finding finding : InspectedDrafts.inspect(manuscript).all()) {
			boolean here = finding.clause().value().equals(OWN) || finding.clause().value().equals(EXAMPLE);
			if (here && finding.fix() != null) {
				Manuscript after = InspectedDrafts.after(manuscript, finding.fix().change());
				assertThat(same(after, finding)).as("%s", finding).isLessThan(same(manuscript, finding));
				assertThat(changedLines(manuscript, after)).as("%s", finding).hasSize(1);
			}
		}
	}

	@Provide
	Arbitrary<List<String>> texts() {
		Arbitrary<String> piece = Arbitraries.of("取扱う", "○", "○○", "〇", "※", "（例）", "(1)", "第３章", "①", "①～②", "次の各号",
				"前項", "課長が定める", "。", "、", "　", "{blank:contractor.name|○○}", "{ref:asset.manager}", "{letter:○}", "{{",
				"髙葛\uDB40\uDD00", "見本市住民状報システム", "本システム");
		return piece.list().ofMaxSize(6).map((pieces) -> String.join("", pieces)).list().ofMinSize(1).ofMaxSize(5);
	}

	private static DraftedManuscripts drafted(List<String> texts) {
		List<String> own = new ArrayList<>();
		for (int i = 0; i < texts.size(); i++) {
			own.add(((i % 2 == 0) ? "p|own-" : "i|own-") + i + "|" + texts.get(i));
		}
		return InspectedDrafts.complete()
			.add(OWN, "general.common.scope", "scope.persons")
			.amend(Amendment.Kind.TEXT, OWN, written(own))
			.amend(Amendment.Kind.TEXT, EXAMPLE, "i\tservers\t" + texts.getLast());
	}

	private static String written(List<String> rows) {
		return String.join("\n", rows.stream().map((row) -> {
			String[] cells = row.split("\\|", 3);
			return String.join("\t", cells);
		}).toList());
	}

	private static long same(Manuscript manuscript, Finding finding) {
		return InspectedDrafts.inspect(manuscript)
			.ofRule(finding.rule())
			.stream()
			.filter((other) -> other.clause().equals(finding.clause()))
			.count();
	}

	private static List<String> changedLines(Manuscript before, Manuscript after) {
		List<String> changed = new ArrayList<>();
		for (String place : List.of(OWN, EXAMPLE)) {
			lines(text(before, place), text(after, place)).forEach((key) -> changed.add(place + " " + key));
		}
		return changed;
	}

	private static ClauseText text(Manuscript manuscript, String place) {
		return place.equals(EXAMPLE) ? manuscript.tailoring().text(manuscript.edition().clause(new ClauseId(EXAMPLE)))
				: manuscript.tailoring().text(new PlaceId(place)).orElseThrow();
	}

	private static List<String> lines(ClauseText before, ClauseText after) {
		List<String> keys = new ArrayList<>();
		before.lines().forEach((line) -> {
			if (!Objects.equals(after.line(line.key()).orElse(null), line)) {
				keys.add(line.key());
			}
		});
		return keys;
	}

}
