package jp.tejuncho.drafting.decisions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import jp.tejuncho.comparison.TextComparison;
import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Inline;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Words;
import jp.tejuncho.drafting.ClauseState;
import jp.tejuncho.drafting.decisions.DecisionList.Group;
import jp.tejuncho.drafting.decisions.DecisionList.Row;
import jp.tejuncho.text.Excerpt;
import jp.tejuncho.text.Wareki;

/**
 * 採否理由一覧の表.
 */
final class DecisionTables {

	/** Words that stayed, on either side of a change, so that it can be found. */
	private static final int CONTEXT = 16;

	private final List<Block.Column> columns;

	private DecisionTables(boolean differs) {
		this.columns = List.of(new Block.Column("条項", 6), new Block.Column("採否", 3),
				new Block.Column("理由", differs ? 8 : 11), new Block.Column("例文との違い", differs ? 8 : 5));
	}

	static Document document(DecisionList list) {
		List<Block> blocks = new ArrayList<>(introduction(list));
		// a column that stays empty all through leaves its room to the reasons
		DecisionTables tables = new DecisionTables(list.groups().stream().anyMatch(DecisionTables::differs));
		list.groups().forEach((group) -> blocks.add(tables.division(group)));
		return new Document(list.head().withTitle(list.edition().kind().paper("採否理由一覧")), blocks);
	}

	private static List<Block> introduction(DecisionList list) {
		NodeId place = new NodeId("decisions");
		String guideline = list.edition().name() + "（" + Wareki.of(list.edition().dated()) + "）";
		Line marks = new Line().add("「例文との違い」では、例文から削った語を")
			.add(Inline.Change.REMOVED, "取消線と括弧")
			.add("で、加えた語を")
			.add(Inline.Change.ADDED, "下線")
			.add("で示す。前後の変わらない文は「…」と略す。空欄に記入しただけのところは、違いとして示さない。");
		List<ClauseState> states = Arrays.asList(ClauseState.values());
		return List.of(
				new Block.Paragraph(place.child("about"),
						Words.of("この一覧は、" + guideline + "の例文の一つ一つを「" + list.edition().documentTitle()
								+ "」でどのように扱ったかと、その理由を示す。番号は、その" + list.edition().kind().label()
								+ "に印刷される番号である。印刷されない部、章及び節には「―」を付ける。")),
				new Block.Paragraph(place.child("marks"), marks.words()),
				new Block.Paragraph(place.child("people"), Words
					.of("理由の欄に判断した人の名がない条項は、対象システムの設定から提案されたとおりの採否としたものである。「文の修正」「表の記入」「一部の採否」に続く名は、条項の採否ではなく、それをした人である。")),
				new Block.Table(place.child("counts"), "条項の扱いごとの数",
						states.stream().map((state) -> new Block.Column(state.label(), 1)).toList(),
						List.of(states.stream().map((state) -> Words.of(Long.toString(list.count(state)))).toList())));
	}

	private static boolean differs(Group group) {
		return group.rows().stream().anyMatch((row) -> !row.differences().isEmpty())
				|| group.groups().stream().anyMatch(DecisionTables::differs);
	}

	private Block division(Group group) {
		List<Block> blocks = new ArrayList<>();
		if (!group.rows().isEmpty()) {
			blocks.add(new Block.Table(group.id().child("decisions"), group.title() + "の条項の採否と理由", this.columns,
					group.rows().stream().map(DecisionTables::cells).toList()));
		}
		group.groups().forEach((inner) -> blocks.add(division(inner)));
		return new Block.Division(group.id(), group.level(),
				Words.of(group.title().isBlank() ? "（見出しなし）" : group.title()), blocks, false,
				new Block.Quoted(group.mark().isEmpty() ? DecisionSheet.NO_NUMBER : group.mark()));
	}

	private static List<Words> cells(Row row) {
		Line reasons = new Line();
		row.reasons().forEach((reason) -> reasons.next().add(reason));
		if (!row.by().isEmpty()) {
			reasons.next().add("（" + row.by() + "　" + row.on() + "）");
		}
		row.hands().forEach((hand) -> reasons.next().add("（" + hand.said() + "　" + hand.on() + "）"));
		Line differences = new Line();
		for (DecisionList.Change change : row.differences()) {
			differences.next().add(change.line().isEmpty() ? "" : change.line() + "　");
			for (int i = 0; i < change.runs().size(); i++) {
				add(differences, change.runs().get(i), i == 0, i == change.runs().size() - 1);
			}
		}
		return List.of(Words.of(row.heading().isBlank() ? "（見出しなし）" : row.heading()), Words.of(row.state().label()),
				reasons.words(), differences.words());
	}

	private static void add(Line line, TextComparison.Run run, boolean first, boolean last) {
		switch (run.kind()) {
			case SAME -> line
				.add((first && last) ? run.text() : Excerpt.ends(run.text(), first ? 0 : CONTEXT, last ? 0 : CONTEXT));
			case ADDED -> line.add(Inline.Change.ADDED, run.text());
			case REMOVED -> line.add(Inline.Change.REMOVED, run.text());
		}
	}

	/**
	 * A cell in the making.
	 */
	private static final class Line {

		private final List<Inline> inlines = new ArrayList<>();

		Line next() {
			if (!this.inlines.isEmpty()) {
				this.inlines.add(new Inline.Break());
			}
			return this;
		}

		Line add(String text) {
			if (!text.isEmpty()) {
				this.inlines.add(new Inline.Plain(oneLine(text)));
			}
			return this;
		}

		Line add(Inline.Change change, String text) {
			this.inlines.add(new Inline.Marked(oneLine(Objects.requireNonNull(text)), change));
			return this;
		}

		Words words() {
			return new Words(this.inlines);
		}

		private static String oneLine(String text) {
			return text.replaceAll("[\\r\\n]+", "　");
		}

	}

}
