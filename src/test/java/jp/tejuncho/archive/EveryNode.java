package jp.tejuncho.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Drawing;
import jp.tejuncho.document.Inline;
import jp.tejuncho.document.Level;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Words;

/**
 * A document that has every kind of node, each with and without what it may lack.
 */
final class EveryNode {

	private EveryNode() {
	}

	static Document document() {
		return new Document(
				new Document.Head(inline(new Inline.Empty("system.name", "○○システム", "情報システムの名称")), "情報セキュリティ対策実施手順",
						Words.of("令和８年11月"), inline(new Inline.Filled("system.owner", "総務部情報課")), "非公開", "第１版", true,
						LocalDate.of(2026, 11, 30), "識別 3f2a91c0"),
				List.of(division("part", Level.PART, Words.of("総則"), List.of(chapter()), false, null),
						division("own", Level.PART, Words.of("加えた部"), List.of(), true, null)),
				Document.Format.LANDSCAPE, Set.of(id("part"), id("clause/p1")));
	}

	private static Block chapter() {
		return division("chapter", Level.CHAPTER, Words.of("通則"),
				List.of(division("section", Level.SECTION, Words.of("目的"), List.of(clause()), false, "(3)"),
						division("untitled", Level.CLAUSE, null, List.of(table(), form(), figure()), false, null)),
				false, null);
	}

	private static Block clause() {
		return division("clause", Level.CLAUSE, Words.of("適用"),
				List.of(new Block.Paragraph(id("clause/p1"), everyInline()), items(), bullets()), false, null);
	}

	private static Words everyInline() {
		return inline(new Inline.Plain("「引用」と\\と𠮷"), new Inline.Filled("vendor", "道庁\"商事\""),
				new Inline.Empty("count", "○○", "回数"),
				new Inline.Reference(List.of(id("clause/e/1"), id("chapter")), null),
				new Inline.Reference(List.of(id("section")), "上記委託等事業者"), new Inline.Definition("本システム"),
				new Inline.Marked("加えた", Inline.Change.ADDED), new Inline.Marked("削った", Inline.Change.REMOVED),
				new Inline.Marked("改めた", Inline.Change.REVISED), new Inline.Break(), new Inline.Plain("・"),
				new Inline.Hang(), new Inline.Plain("次の行"));
	}

	private static Block items() {
		return new Block.Enumeration(id("clause/e"),
				List.of(new Block.Item(id("clause/e/1"), Words.of("一つ目")),
						new Block.Item(id("clause/e/2"), Words.of("割り込んだ"), true),
						new Block.Item(id("clause/e/3"), Words.of("引いた"), false, new Block.Quoted("③", null))));
	}

	private static Block bullets() {
		return new Block.Bullets(id("clause/b"), List
			.of(new Block.Item(id("clause/b/1"), Words.of("黒丸"), false, new Block.Quoted("・", Inline.Change.REMOVED))));
	}

	private static Block table() {
		return new Block.Table(id("table"), "連絡先の一覧", List.of(new Block.Column("役割", 1), new Block.Column("電話", 2)),
				List.of(List.of(Words.of("責任者"), Words.of("011-231-4111")), List.of(Words.NONE, Words.of("内線22-111"))),
				Set.of(1));
	}

	private static Block form() {
		return new Block.Form(id("form"), "報告の様式", List.of(new Block.FormRow("発生日時", List.of()),
				new Block.FormRow("種別", List.of(Words.of("漏えい"), Words.NONE))));
	}

	private static Block figure() {
		return new Block.Figure(id("figure"), "連絡体制", "責任者から統括へ", new Drawing(160, 82.5,
				List.of(new Drawing.Box(0, 1.25, 40, 12, List.of("責任者", "課長"), false),
						new Drawing.Box(50, 0, 60, 80, List.of(), true),
						new Drawing.Arrow(List.of(new Drawing.Point(40, 6), new Drawing.Point(50, 6)), "報告", false),
						new Drawing.Arrow(List.of(new Drawing.Point(1, 2), new Drawing.Point(3, 4)), "", true),
						new Drawing.Caption(2, 81, List.of("注　夜間を除く。")))));
	}

	private static Block division(String id, Level level, @Nullable Words title, List<Block> blocks, boolean branch,
			@Nullable String quoted) {
		return new Block.Division(id(id), level, title, blocks, branch,
				(quoted != null) ? new Block.Quoted(quoted) : null);
	}

	private static Words inline(Inline... inlines) {
		return new Words(List.of(inlines));
	}

	private static NodeId id(String value) {
		return new NodeId(value);
	}

}
