package jp.tejuncho.output.pdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Inline;
import jp.tejuncho.document.Level;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.document.Words;
import jp.tejuncho.output.SampleDocuments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * 頁の変わり目.
 */
class PageBreakTests {

	private final PdfFonts fonts = new PdfFonts("");

	private final Paper paper = Paper.of(PageStyle.STANDARD, Document.Format.PORTRAIT);

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void 頁をまたぐ行は変わり目の上と下にも罫線との間がある(boolean joined) {
		String sentence = "情報システム管理者は、本システムの運用に必要な事項を定め、利用者に周知するものとする。";
		List<List<Words>> rows = joined
				? Stream.generate(() -> List.of(Words.of(sentence), Words.of(sentence))).limit(40).toList()
				: List.of(List.of(Words.of(sentence.repeat(40)), Words.of(sentence)));
		Set<Integer> all = joined ? new HashSet<>(IntStream.range(1, 40).boxed().toList()) : Set.of();
		Block.Table table = new Block.Table(new NodeId("t"), "表",
				List.of(new Block.Column("改正案", 1), new Block.Column("現行", 1)), rows, all);
		List<PdfPages.Page> pages = pages(List.of(table));
		assertThat(pages).hasSizeGreaterThan(1);
		float padding = RowStrip.PADDING * this.paper.tableSize();
		for (int i = 0; i < pages.size(); i++) {
			List<PdfPages.Placed> placed = pages.get(i).strips();
			if (i > 0) {
				float drawn = placed.get(2).top() - placed.get(1).top();
				assertThat(drawn - placed.get(1).strip().height()).isCloseTo(padding, within(0.01f));
			}
			if (i < pages.size() - 1) {
				PdfPages.Placed last = placed.getLast();
				assertThat(last.top() + last.strip().height() + padding)
					.isLessThanOrEqualTo(this.paper.top() + this.paper.textHeight() + 0.1f);
				assertThat(last.strip().interrupted()).isCloseTo(padding, within(0.01f));
			}
		}
	}

	@Test
	void 列挙の最後の項目は一つだけで次の頁の頭に立たない() {
		int turned = 0;
		for (int before = 0; before < 34; before++) {
			List<Block> blocks = lines(before);
			blocks.add(new Block.Enumeration(new NodeId("e"),
					IntStream.range(0, 4)
						.mapToObj((i) -> new Block.Item(new NodeId("e" + i), Words.of("情報システムの名称を記録すること。")))
						.toList()));
			List<PdfPages.Page> pages = pages(blocks);
			List<NodeId> onLast = pages.getLast()
				.strips()
				.stream()
				.flatMap((one) -> one.strip().anchors().stream())
				.toList();
			assertThat(onLast).as(before + " lines above").isNotEqualTo(List.of(new NodeId("e3")));
			turned += (pages.size() > 1) ? 1 : 0;
		}
		assertThat(turned).isPositive();
	}

	@Test
	void 条項の最後の一行は一つだけで次の頁の頭に立たない() {
		for (int before = 20; before < 60; before++) {
			List<PdfPages.Page> pages = pages(
					List.of(new Block.Division(new NodeId("c"), Level.CLAUSE, Words.of("管理"), lines(before))));
			assertThat(pages.getLast().strips()).as(before + " lines").hasSizeGreaterThan(1);
		}
	}

	@Test
	void 高い図も見出しと題と同じ頁に立つ() {
		List<Block> high = SampleDocuments.highFigure().blocks();
		for (int before = 0; before < 34; before += 3) {
			List<Block> blocks = lines(before);
			blocks.addAll(high);
			List<List<NodeId>> figures = pages(blocks).stream()
				.filter((page) -> page.strips().stream().anyMatch((one) -> one.strip() instanceof PdfFigure))
				.map((page) -> page.strips().stream().flatMap((one) -> one.strip().anchors().stream()).toList())
				.toList();
			assertThat(figures).as(before + " lines above").hasSize(1);
			assertThat(figures.getFirst()).contains(new NodeId("high.chapter"), new NodeId("high.section"));
			assertThat(pages(blocks).getLast().strips()).as(before + " lines above")
				.anyMatch((one) -> one.strip() instanceof PdfFigure);
		}
	}

	@Test
	void 前書きと小さな表だけの頁はできない() {
		Block.Table counts = new Block.Table(new NodeId("counts"), "数", List.of(new Block.Column("採用", 1)),
				List.of(List.of(Words.of("68"))));
		List<Block> parts = List.of(part("Ⅰ"), part("Ⅱ"));
		List<Block> few = lines(8);
		few.add(counts);
		few.addAll(parts);
		assertThat(pages(few)).as("the second part begins a page").hasSize(2);
		List<Block> many = lines(24);
		many.addAll(parts);
		assertThat(pages(many)).as("a long foreword has its own").hasSize(3);
		assertThat(pages(parts)).hasSize(2);
	}

	@Test
	void 文の多い表の前に半分白い頁は残らない() {
		List<List<Words>> rows = IntStream.range(0, 4)
			.mapToObj((i) -> List.of(Words.of("採用"), Words.of("情報システム管理者が定める。".repeat(12))))
			.toList();
		Block.Table table = new Block.Table(new NodeId("t"), "採否",
				List.of(new Block.Column("採否", 1), new Block.Column("理由", 2)), rows);
		for (int before = 1; before < 34; before++) {
			List<Block> blocks = lines(before);
			blocks.add(new Block.Division(new NodeId("d"), Level.SECTION, Words.of("目的"), List.of(table)));
			List<PdfPages.Page> pages = pages(blocks);
			for (PdfPages.Page page : pages.subList(0, pages.size() - 1)) {
				PdfPages.Placed last = page.strips().getLast();
				assertThat(last.top() + last.strip().height() - this.paper.top()).as("after %d lines", before)
					.isGreaterThan(this.paper.textHeight() * 0.6f);
			}
		}
	}

	private static Block part(String mark) {
		return new Block.Division(new NodeId(mark), Level.PART, Words.of("総則"),
				List.of(new Block.Paragraph(new NodeId(mark + "p"), Words.of("管理する。"))), false, new Block.Quoted(mark));
	}

	@Test
	void 欄の中の二行の書き添えは頁の変わり目で分かれない() {
		Words reasons = new Words(List.of(new Inline.Plain("情報システム管理者が定める。".repeat(9)), new Inline.Break(),
				new Inline.Plain("（文の修正　見本　担当者　令和８年12月１日）"), new Inline.Break(),
				new Inline.Plain("利用者に周知する。".repeat(9))));
		Block.Table table = new Block.Table(new NodeId("t"), "表",
				List.of(new Block.Column("理由", 1), new Block.Column("例文との違い", 2)),
				List.of(List.of(reasons, Words.of("管理者は、本システムの運用に必要な事項を定める。".repeat(20)))));
		List<Strip> slices = pages(List.of(table)).stream()
			.flatMap((page) -> page.strips().stream())
			.map(PdfPages.Placed::strip)
			.toList();
		assertThat(slices).filteredOn((one) -> reasons(one).anyMatch((line) -> line.startsWith("（文の修正")))
			.singleElement()
			.matches(Strip::staysWithNext)
			.satisfies((one) -> assertThat(reasons(one)).allMatch((line) -> line.contains("見本　担当者")));
		assertThat(slices.stream().flatMap(PageBreakTests::reasons)).contains("令和８年12月１日）");
		assertThat(slices).anyMatch((one) -> one instanceof RowStrip && !one.staysWithNext());
	}

	private static Stream<String> reasons(Strip strip) {
		return (strip instanceof RowStrip row) ? row.cells().getFirst().lines().stream().map(Line::text)
				: Stream.empty();
	}

	private List<PdfPages.Page> pages(List<Block> blocks) {
		Document document = document(blocks);
		return PdfPages.divided(
				PdfBlocks.of(document.blocks(), new Compositor(this.fonts, document, this.paper), Tag.document()),
				this.paper);
	}

	private static List<Block> lines(int count) {
		List<Block> lines = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			lines.add(new Block.Paragraph(new NodeId("p" + i), Words.of("情報資産を管理する。")));
		}
		return lines;
	}

	private static Document document(List<Block> blocks) {
		Document.Head head = new Document.Head(Words.of("見本システム"), "実施手順", Words.of("令和８年"), Words.of("見本市"), "", "第１版",
				false, LocalDate.of(2026, 4, 1), "");
		return new Document(head, blocks, Document.Format.PORTRAIT);
	}

}
