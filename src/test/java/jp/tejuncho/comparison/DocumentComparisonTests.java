package jp.tejuncho.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import jp.tejuncho.comparison.ComparedPiece.Wording;
import jp.tejuncho.comparison.ComparisonTable.Row;
import jp.tejuncho.comparison.ComparisonTable.RowKind;
import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Inline;
import jp.tejuncho.document.Level;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Words;
import jp.tejuncho.text.Numerals;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a reader of the 新旧対照表 sees; lines are written 「key=text」.
 */
class DocumentComparisonTests {

	@Example
	void 途中に項目を加えても番号だけ変わった項目は違いにならない() {
		String text = text(clause("a=端末機を施錠すること", "b=帳票を保管すること", "c=記録を残すこと"),
				clause("a=端末機を施錠すること", "x=予備機を点検すること", "b=帳票を保管すること", "c=記録を残すこと"));
		assertThat(text).contains("②〔予備機を点検すること〕\t（新設）", "③・④（略）\t②・③（略）");
		assertThat(text.lines().filter((line) -> line.contains("〔"))).hasSize(1);
	}

	@Example
	void 参照先の番号がずれただけの文は違いにならない() {
		Inline reference = new Inline.Reference(List.of(new NodeId("b")), null);
		Block sentence = new Block.Paragraph(new NodeId("p"), new Words(List.of(new Inline.Plain("上記"), reference)));
		Document before = document(items("a=端末機", "b=帳票の保管"), sentence);
		Document after = document(items("a=端末機", "x=予備機", "b=帳票の保管"), sentence);
		assertThat(text(before, after).lines().filter((line) -> line.contains("上記"))).isEmpty();
		assertThat(ComparisonTable
			.of(DocumentComparison.of(before, after), ComparisonSettings.standard().unfolded(), Map.of())
			.text("題")
			.replace("　", "")).contains("上記③\t上記②");
	}

	@Example
	void 動かした項目は新旧の番号と一緒に一度だけ示される() {
		String text = text(clause("a=端末機を施錠すること", "b=帳票を保管すること", "c=記録を残すこと"),
				clause("c=記録を残すこと", "a=端末機を施錠すること", "b=帳票を保管すること"));
		assertThat(text).contains("①（旧③）記録を残すこと\t③記録を残すこと").doesNotContain("〔", "（新設）", "（削る）");
	}

	@Example
	void 直した項目の番号が変わったら旧番号が付く() {
		String text = text(clause("a=端末機を施錠すること", "b=帳票を保管すること"), clause("b=帳票を廃棄すること"));
		assertThat(text).contains("（削る）\t①〔端末機を施錠すること〕", "①（旧②）帳票を〔廃棄〕すること\t②帳票を〔保管〕すること");
	}

	@Example
	void 一つの文を二つに分けても字句の改正にはならない() {
		String text = text(clause("a=鍵は管理者が保管する。持ち出すときは記録を残す。"), clause("a=鍵は管理者が保管する。", "x=持ち出すときは記録を残す。"));
		assertThat(text).contains("①鍵は管理者が保管する。②持ち出すときは記録を残す。\t①鍵は管理者が保管する。持ち出すときは記録を残す。").doesNotContain("〔", "（新設）");
		String back = text(clause("a=鍵は管理者が保管する。", "x=持ち出すときは記録を残す。"), clause("a=鍵は管理者が保管する。持ち出すときは記録を残す。"));
		assertThat(back).doesNotContain("〔", "（削る）");
	}

	@Example
	void 表の行は内容で対応し変わった欄だけが示される() {
		String text = text(document(table("情報課;山田;100", "税務課;佐藤;200")),
				document(table("総務課;高橋;300", "情報課;鈴木;100", "税務課;佐藤;200")));
		assertThat(text).contains("情報課｜〔鈴木〕｜100\t情報課｜〔山田〕｜100", "〔総務課〕｜〔高橋〕｜〔300〕\t（新設）");
	}

	@Example
	void 別の節へ移した条項は移した先と元の両方で分かる() {
		Document before = document(section("s1", "物理的対策", division("k", "施錠"), division("k2", "保管")),
				section("s2", "人的対策", division("k3", "研修")));
		Document after = document(section("s1", "物理的対策", division("k2", "保管")),
				section("s2", "人的対策", division("k3", "研修"), division("k", "施錠")));
		assertThat(text(before, after)).contains("（旧１(1)「施錠」）施錠", "（１(2)「施錠」へ移動）");
		assertThat(text(before, after)).doesNotContain("（新設）", "（削る）", "〔");
	}

	@Example
	void 改正概要の箇所は番号だけでなく題で分かる() {
		Document before = document(section("s1", "物理的対策", division("k", "施錠")));
		Document after = document(section("s1", "物理的対策と環境", division("k", "二重の施錠")));
		assertThat(ChangeSummary.of(DocumentComparison.of(before, after), Map.of()).entries())
			.extracting(ChangeSummary.Entry::where)
			.containsExactly("１　対策　(1)　物理的対策と環境", "１　対策　(1)　物理的対策と環境　二重の施錠");
	}

	@Example
	void 改正概要は一つの箇所の異なる文をすべて示し多ければ数を示す() {
		Document before = document(division("k", "管理", "端末機を施錠する。帳票を保管する。", "記録を残す。"),
				division("many", "手順", numbered("前", 9)));
		Document after = document(division("k", "管理", "端末機を常に施錠する。帳票を保管する。鍵を返す。", "記録を永く残す。"),
				division("many", "手順", numbered("後", 9)));
		List<ChangeSummary.Entry> entries = ChangeSummary.of(DocumentComparison.of(before, after), Map.of()).entries();
		assertThat(entries.getFirst().before().lines()).containsExactly("端末機を施錠する。", "記録を残す。");
		assertThat(entries.getFirst().after().lines()).containsExactly("端末機を常に施錠する。", "鍵を返す。", "記録を永く残す。");
		assertThat(entries.get(1).after().lines()).hasSize(6).first().isEqualTo("後のことは、第１の係が行うものとする。");
		assertThat(entries.get(1).after()).endsWith("\nほか４箇所");
	}

	@Example
	void 改正概要は新しい表とその行の語を示す() {
		Document none = document(items("a=端末機"));
		Document head = document(items("a=端末機"), table("情報課;山田;100"));
		Document rows = document(items("a=端末機"), table("情報課;山田;100", "税務課;佐藤;200"));
		assertThat(ChangeSummary.of(DocumentComparison.of(none, head), Map.of()).entries()).singleElement()
			.returns("情報課　｜　山田　｜　100", ChangeSummary.Entry::after);
		assertThat(ChangeSummary.of(DocumentComparison.of(head, rows), Map.of()).entries()).singleElement()
			.returns("税務課　｜　佐藤　｜　200", ChangeSummary.Entry::after);
	}

	@Example
	void 新しい表は行ごとに罫線で分かれ前後の文とも分かれる() {
		List<Row> rows = rows(document(division("k", "管理", "文。"), division("n", "次", "前。")),
				document(
						new Block.Division(new NodeId("k"), Level.CLAUSE, Words.of("管理"),
								List.of(new Block.Paragraph(new NodeId("k/p0"), Words.of("文。")),
										table("情報課;山田;100", "税務課;佐藤;200"),
										new Block.Paragraph(new NodeId("k/p1"), Words.of("加えた文。")))),
						division("n", "次", "前。")));
		List<Row> added = rows.stream().filter((row) -> row.kind() == RowKind.NEW).toList();
		assertThat(added).hasSize(4).noneMatch(Row::joined);
		assertThat(added.get(1).after().getFirst().indent()).isEqualTo("　");
	}

	@Example
	void 変わらないものは数えられる番号があるときだけ番号を付けて略す() {
		Block.Bullets list = bullets("b=一つ目", "c=二つ目", "d=三つ目");
		Document before = document(division("k", "管理", "文。"), items("a=端末機", "x=予備機"), list,
				division("e", "保管", "末尾。"));
		Document after = document(division("k", "管理", "文。"), items("a=端末機", "x=予備機"), list,
				division("e", "保管", "終わり。"));
		assertThat(text(before, after)).contains("管理（略）\t", "①・②（略）\t①・②（略）", "（略）\t（略）").doesNotContain("・（略）", "・・");
		Document one = document(items("a=端末機"), bullets("b=一つ目"));
		Document two = document(items("a=端末器"), bullets("b=一つ目"));
		assertThat(text(one, two).lines().toList().getLast()).startsWith("（略）\t（略）");
	}

	@Example
	void 理由は備考に出て見出しと左右は選べる() {
		ComparisonSettings settings = new ComparisonSettings(false, ComparisonSettings.Headings.DECIDED,
				ComparisonSettings.Underline.NONE, true, true, true, false);
		String text = ComparisonTable
			.of(DocumentComparison.of(clause("a=毎日確認する"), clause("a=毎週確認する")), settings,
					Map.of(new NodeId("a"), "負担を減らすため"))
			.text("題");
		assertThat(text).startsWith("題\n改正前\t改正後\t備考\n").contains("毎日確認する\t　①　毎週確認する\t負担を減らすため").doesNotContain("〔");
	}

	@Property(tries = 200)
	void どちらの側も元の文書の文を一字も失わない(@ForAll("lines") List<String> before, @ForAll("lines") List<String> after) {
		List<ComparedPiece> pieces = DocumentComparison.of(keyed(before), keyed(after)).pieces();
		assertThat(sorted(side(pieces, true))).isEqualTo(sorted(String.join("", distinct(before).values())));
		assertThat(sorted(side(pieces, false))).isEqualTo(sorted(String.join("", distinct(after).values())));
	}

	@Property(tries = 200)
	void 同じ文書には行がない(@ForAll("lines") List<String> lines) {
		assertThat(rows(keyed(lines), keyed(lines))).isEmpty();
	}

	@Property(tries = 200)
	void 新旧を入れ替えれば新設と削除が入れ替わる(@ForAll("lines") List<String> before, @ForAll("lines") List<String> after) {
		List<Row> there = rows(keyed(before), keyed(after));
		List<Row> back = rows(keyed(after), keyed(before));
		assertThat(count(there, RowKind.NEW)).isEqualTo(count(back, RowKind.DELETED));
		assertThat(count(there, RowKind.DELETED)).isEqualTo(count(back, RowKind.NEW));
	}

	@Example
	void 名の変わった行が入れ替わっても新旧のどちらから見ても同じ数になる() {
		DocumentComparison there = DocumentComparison.of(keyed(List.of("d=帳票を保管する。", "a=記録を残す。")),
				keyed(List.of("b=記録を残す。", "c=帳票を保管する。")));
		DocumentComparison back = DocumentComparison.of(keyed(List.of("b=記録を残す。", "c=帳票を保管する。")),
				keyed(List.of("d=帳票を保管する。", "a=記録を残す。")));
		assertThat(ChangeSummary.of(there, Map.of()).count(ChangeSummary.Change.NEW))
			.isEqualTo(ChangeSummary.of(back, Map.of()).count(ChangeSummary.Change.DELETED));
	}

	@Provide
	Arbitrary<List<String>> lines() {
		Arbitrary<String> key = Arbitraries.of("a", "b", "c", "d", "e", "f");
		Arbitrary<String> text = Arbitraries.of("端末機を施錠する。", "帳票を保管する。", "記録を残す。", "𠮷田葛\uDB40\uDD00飾に報告する。",
				"鍵を返却する。");
		return key
			.flatMap((name) -> text.list().ofMinSize(1).ofMaxSize(3).map((all) -> name + "=" + String.join("", all)))
			.list()
			.ofMinSize(1)
			.ofMaxSize(6);
	}

	@Example
	void 削った節のどの行にも罫線で囲まれた空の欄はない() {
		Block kept = section("s0", "目的", division("c0", "目的", "情報を守る。"));
		Block gone = section("s1", "外部委託", division("c1", "委託先の選定", "業者を選ぶ。"), table("監視;見本;甲", "保守;見本;乙"),
				division("c2", "委託等事業者の役割", "業者が守る。"));
		for (boolean came : List.of(true, false)) {
			List<Row> rows = came ? rows(document(kept), document(kept, gone))
					: rows(document(kept, gone), document(kept));
			assertThat(rows).filteredOn((row) -> !row.joined()).hasSizeGreaterThan(3).allSatisfy((row) -> {
				assertThat(row.after()).isNotEmpty();
				assertThat(row.before()).isNotEmpty();
			});
			assertThat(rows).as("what a rule doesn't part is told once")
				.anyMatch((row) -> row.joined() && (row.after().isEmpty() || row.before().isEmpty()));
		}
	}

	private static Map<String, String> distinct(List<String> lines) {
		return lines.stream()
			.collect(Collectors.toMap((line) -> line.substring(0, 1), (line) -> line.substring(2), (first, _) -> first,
					java.util.LinkedHashMap::new));
	}

	private static Document keyed(List<String> lines) {
		return clause(distinct(lines).entrySet()
			.stream()
			.map((line) -> line.getKey() + "=" + line.getValue())
			.toArray(String[]::new));
	}

	private static String side(List<ComparedPiece> pieces, boolean before) {
		StringBuilder text = new StringBuilder();
		for (ComparedPiece piece : pieces) {
			if (piece.shape().isLine()) {
				piece.cells().forEach((cell) -> cell.forEach((wording) -> text.append(side(wording, before))));
			}
			if (piece.shape() != ComparedPiece.Shape.COVER) {
				text.append(side(piece.pieces(), before));
			}
		}
		return text.toString();
	}

	private static String side(Wording wording, boolean before) {
		return (before ? wording.before() : wording.after()).replace("\n", "");
	}

	private static String sorted(String text) {
		return text.codePoints().sorted().mapToObj(Character::toString).collect(Collectors.joining());
	}

	private static long count(List<Row> rows, RowKind kind) {
		return rows.stream().filter((row) -> row.kind() == kind).count();
	}

	private static List<Row> rows(Document before, Document after) {
		return ComparisonTable.of(DocumentComparison.of(before, after), ComparisonSettings.standard(), Map.of()).rows();
	}

	private static String text(Document before, Document after) {
		return ComparisonTable.of(DocumentComparison.of(before, after), ComparisonSettings.standard(), Map.of())
			.text("題")
			.lines()
			.skip(2)
			.collect(Collectors.joining("\n"))
			.replace("　", "");
	}

	private static Document clause(String... items) {
		return document(items(items));
	}

	private static Block items(String... items) {
		List<Block.Item> list = new ArrayList<>();
		for (String item : items) {
			list.add(new Block.Item(new NodeId(item.substring(0, 1)), Words.of(item.substring(2))));
		}
		return new Block.Enumeration(new NodeId("items"), list);
	}

	private static Block table(String... rows) {
		return new Block.Table(new NodeId("table"), "連絡先",
				List.of(new Block.Column("課", 1), new Block.Column("氏名", 1), new Block.Column("内線", 1)),
				Arrays.stream(rows).map((row) -> Arrays.stream(row.split(";")).map(Words::of).toList()).toList());
	}

	private static Block division(String id, String title) {
		return new Block.Division(new NodeId(id), Level.CLAUSE, Words.of(title),
				List.of(new Block.Paragraph(new NodeId(id + "/p"), Words.of(title + "を行うものとする。"))));
	}

	private static Block division(String id, String title, String... paragraphs) {
		List<Block> blocks = new ArrayList<>();
		for (String paragraph : paragraphs) {
			blocks.add(new Block.Paragraph(new NodeId(id + "/p" + blocks.size()), Words.of(paragraph)));
		}
		return new Block.Division(new NodeId(id), Level.CLAUSE, Words.of(title), blocks);
	}

	private static String[] numbered(String word, int count) {
		return IntStream.rangeClosed(1, count)
			.mapToObj((number) -> word + "のことは、第" + Numerals.chapter(number) + "の係が行うものとする。")
			.toArray(String[]::new);
	}

	private static Block.Bullets bullets(String... items) {
		List<Block.Item> list = new ArrayList<>();
		for (String item : items) {
			list.add(new Block.Item(new NodeId(item.substring(0, 1)), Words.of(item.substring(2))));
		}
		return new Block.Bullets(new NodeId("bullets"), list);
	}

	private static Block section(String id, String title, Block... blocks) {
		return new Block.Division(new NodeId(id), Level.SECTION, Words.of(title), List.of(blocks));
	}

	private static Document document(Block... blocks) {
		Document.Head head = new Document.Head(Words.of("見本"), "実施手順", Words.NONE, Words.NONE, "", "", false,
				LocalDate.of(2026, 11, 23));
		return new Document(head,
				List.of(new Block.Division(new NodeId("chapter"), Level.CHAPTER, Words.of("対策"), List.of(blocks))));
	}

}
