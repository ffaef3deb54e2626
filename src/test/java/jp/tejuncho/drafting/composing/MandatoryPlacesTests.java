package jp.tejuncho.drafting.composing;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.DraftedManuscripts;
import jp.tejuncho.drafting.FullProcedure;
import jp.tejuncho.edition.Answer;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("必ず定める内容のある場所")
class MandatoryPlacesTests {

	/** The units of the guideline, but for the one that is a single paragraph. */
	private static final Set<String> CLAUSES = Set.of("manager.specific-personal-information",
			"encryption.specific-personal-information", "carrying.specific-personal-information",
			"asset.disposal.specific-personal-information", "managed-area.specific-personal-information",
			"managed-area.alarm", "media.locking", "authentication.my-number",
			"specific-personal-information.supervision", "usage-records.specific-personal-information",
			"access.specific-personal-information", "intrusion.specific-personal-information",
			"incident.specific-personal-information", "training.specific-personal-information",
			"drill.specific-personal-information", "compliance.violations", "audit.specific-personal-information");

	private static final Set<String> HEADINGS = Set.of("general.assets.carrying",
			"measures.human.specific-personal-information", "operation.compliance");

	private static final String PARAGRAPH = "asset.disposal.erasure/specific-personal-information";

	@Test
	void ガイドラインの十八の単位がその範囲のとおりに入る() {
		Document document = Composer.compose(FullProcedure.manuscript());
		Set<String> expected = new TreeSet<>(Set.of(PARAGRAPH));
		expected.addAll(HEADINGS);
		divisions(document.blocks()).filter((division) -> CLAUSES.contains(division.id().value())).forEach((clause) -> {
			expected.add(clause.id().value());
			clause.blocks().forEach((block) -> expected.addAll(places(block)));
		});
		assertThat(values(document)).containsExactlyElementsOf(expected);
		assertThat(values(document)).hasSizeGreaterThan(60)
			.doesNotContain("asset.disposal.erasure", "asset.disposal.erasure/p1", "audit.evaluation",
					"general.assets");
	}

	@Test
	void 特定個人情報を扱わないシステムには一つもない() {
		DraftedManuscripts manuscripts = DraftedManuscripts.procedure(Answer.NO);
		manuscripts.proposals().keySet().forEach((place) -> manuscripts.decide(place.value(), Choice.ADOPTED));
		assertThat(values(Composer.compose(manuscripts.make()))).isEmpty();
	}

	@Test
	void 書き直しても行を加えても必ず定める条項の全部が入る() {
		DraftedManuscripts manuscripts = DraftedManuscripts.procedure(Answer.YES)
			.rewrite("compliance.violations", "p|p1|違反した職員には、厳正に対処する。", "p|own-a|その記録を残す。");
		assertThat(values(Composer.compose(manuscripts.make()))).contains("compliance.violations/p1",
				"compliance.violations/own-a");
	}

	@Test
	void 自庁の条項は必須の節に加えても必須とはしない() {
		DraftedManuscripts manuscripts = DraftedManuscripts.procedure(Answer.YES)
			.add("own.00000001", "general.assets.carrying", "carrying.specific-personal-information")
			.rewrite("own.00000001", "t|持出しの記録", "p|own-a|記録する。");
		Document document = Composer.compose(manuscripts.make());
		assertThat(divisions(document.blocks()).map((division) -> division.id().value())).contains("own.00000001");
		assertThat(values(document)).contains("general.assets.carrying")
			.noneMatch((place) -> place.startsWith("own.00000001"));
	}

	private static List<String> values(Document document) {
		return document.mandatory().stream().map(NodeId::value).toList();
	}

	private static Stream<Block.Division> divisions(List<Block> blocks) {
		return blocks.stream()
			.filter(Block.Division.class::isInstance)
			.map(Block.Division.class::cast)
			.flatMap((division) -> Stream.concat(Stream.of(division), divisions(division.blocks())));
	}

	private static Set<String> places(Block block) {
		List<Block.Item> items = switch (block) {
			case Block.Enumeration enumeration -> enumeration.items();
			case Block.Bullets bullets -> bullets.items();
			default -> List.of();
		};
		Set<String> places = items.stream().map((item) -> item.id().value()).collect(Collectors.toSet());
		places.add(block.id().value());
		return places;
	}

}
