package jp.tejuncho.drafting.precedent;

import java.util.List;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;

import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.DraftedManuscripts;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.SaveOutcome;
import jp.tejuncho.drafting.body.OwnClause;
import jp.tejuncho.drafting.precedent.PrecedentPoint.Found;
import jp.tejuncho.drafting.precedent.PrecedentPoint.Kind;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.Chapter;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.Edition;
import jp.tejuncho.edition.Element;
import jp.tejuncho.edition.Part;
import jp.tejuncho.edition.Passage;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Section;
import jp.tejuncho.edition.Templates;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The new system follows an edition that lacks a clause, a paragraph, a section and a
 * blank.
 */
class PrecedentCopyTests {

	private static final String GONE = "scope.persons";

	private static final String SHORTER = "asset.manager";

	private static final String SECTION = "general.common.outsourcing";

	private static final String BLANK = "erasure.software";

	private static final Edition OTHER = other(Templates.procedure());

	@Test
	void 版にない条項の文と判断は失われず並ぶ() {
		PrecedentCopy copy = copy(precedent().rewrite(GONE, "p|p1|直した文。").decide(GONE, Choice.OMITTED, "外した理由"));
		assertThat(copy.changes()).noneMatch((change) -> change.key().contains(GONE));
		assertThat(lost(copy)).extracting(Found::words).contains("直した文。", "外した理由");
	}

	@Test
	void 版にない行は写らず語が並びほかの行は写る() {
		PrecedentCopy copy = copy(precedent().rewrite(SHORTER, "p|p1|消えた段落。", "i|network|残る項目", "p|own-a|加えた段落。"));
		assertThat(copy.changes()).contains(new DraftChange.Amend(Amendment.Kind.TEXT, new PlaceId(SHORTER), "",
				"i\tnetwork\t残る項目\np\town-a\t加えた段落。"));
		assertThat(lost(copy)).singleElement()
			.matches((point) -> new PlaceId(SHORTER).equals(point.place()) && point.words().equals("消えた段落。"));
	}

	@Test
	void 置き場所のない加えた条項は文が並び隣を失った条項は節の最初に置かれる() {
		PrecedentCopy copy = copy(precedent().add("own.00000001", SECTION, OwnClause.After.NOTHING)
			.rewrite("own.00000001", "t|見出し", "p|own-a|行き場のない文。")
			.add("own.00000002", "general.common.scope", GONE)
			.rewrite("own.00000002", "t|", "p|own-a|隣を失った文。"));
		assertThat(copy.changes())
			.contains(new DraftChange.Amend(Amendment.Kind.ADDITION, new PlaceId("own.00000002"), "",
					"CLAUSE general.common.scope - 1"))
			.noneMatch((change) -> change.key().contains("own.00000001"));
		assertThat(lost(copy)).anyMatch((point) -> point.words().contains("行き場のない文。"))
			.anyMatch((point) -> new PlaceId("own.00000002").equals(point.place()));
	}

	@Test
	void 版にない空欄の値は並ぶ() {
		PrecedentCopy copy = copy(precedent().fill(BLANK, "消去の道具").fill("contractor.name", "株式会社見本"));
		assertThat(copy.changes()).contains(new DraftChange.Fill("contractor.name", "", "株式会社見本"))
			.noneMatch((change) -> change.key().equals(BLANK));
		assertThat(lost(copy)).extracting(Found::words).containsExactly("消去の道具");
	}

	@Test
	void 受け付けられなかったものも語と一緒に並ぶ() {
		PrecedentCopy copy = copy(precedent().add("own.00000003", "general.common.scope", OwnClause.After.NOTHING)
			.rewrite("own.00000003", "t|", "p|own-a|断られた文。"));
		DraftChange addition = copy.changes().getFirst();
		SaveOutcome refused = new SaveOutcome(0, List.of(), List.of(new SaveOutcome.Refusal(addition, "置けません。")));
		assertThat(copy.found(refused)).anyMatch((point) -> point.kind() == Kind.NOT_TAKEN
				&& point.message().contains("置けません。") && point.words().contains("断られた文。"));
	}

	private static DraftedManuscripts precedent() {
		return DraftedManuscripts.procedure(Answer.YES);
	}

	private static PrecedentCopy copy(DraftedManuscripts precedent) {
		Manuscript theirs = precedent.make();
		Manuscript target = DraftedManuscripts.of(OTHER, Answer.YES).make();
		return new PrecedentCopy(theirs, target, new PrecedentDecisions(theirs, target, Templates.questions()));
	}

	private static List<Found> lost(PrecedentCopy copy) {
		return copy.found(new SaveOutcome(copy.changes().size(), List.of(), List.of()))
			.stream()
			.filter((point) -> point.kind() == Kind.NOT_TAKEN)
			.toList();
	}

	private static Edition other(Edition edition) {
		List<Part> parts = edition.parts()
			.stream()
			.map((part) -> new Part(part.id(), part.title(),
					part.chapters().stream().map(PrecedentCopyTests::other).toList()))
			.toList();
		Predicate<String> kept = (id) -> !id.equals(BLANK);
		return new Edition(edition.head(), edition.frontMatter(), edition.cover(), parts,
				new Edition.Vocabulary(edition.house(),
						edition.variables().stream().filter((variable) -> kept.test(variable.id())).toList(),
						edition.terms()),
				edition.history(), edition.overtaken());
	}

	private static Chapter other(Chapter chapter) {
		List<Section> sections = chapter.sections()
			.stream()
			.filter((section) -> !section.id().equals(SECTION))
			.map((section) -> new Section(section.id(), section.title(), section.requirements(), other(section.body())))
			.toList();
		return new Chapter(chapter.id(), chapter.title(), chapter.requirements(), other(chapter.body()), sections);
	}

	private static List<Passage> other(List<Passage> passages) {
		return passages.stream()
			.filter((passage) -> !(passage instanceof Clause clause && clause.id().value().equals(GONE)))
			.map((passage) -> (passage instanceof Clause clause && clause.id().value().equals(SHORTER))
					? shorter(clause) : passage)
			.toList();
	}

	private static Clause shorter(Clause clause) {
		List<Element> body = clause.body().stream().filter((element) -> !element.key().equals("p1")).toList();
		return new Clause(clause.id(), clause.title(), clause.summary(), clause.requirements(), body, clause.errata(),
				clause.overtaken(), clause.slot());
	}

}
