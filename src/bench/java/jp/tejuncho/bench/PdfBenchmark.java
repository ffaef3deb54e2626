package jp.tejuncho.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Inline;
import jp.tejuncho.document.Level;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.document.Words;
import jp.tejuncho.drafting.FullProcedure;
import jp.tejuncho.output.DocumentOutput;

/**
 * The full 実施手順, 28 pages of tagged PDF/A-2a and PDF/UA-1.
 */
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 3, time = 5)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PdfBenchmark {

	/**
	 * Nothing is remembered from an earlier file but the typefaces themselves.
	 * @param text what is printed
	 * @return the file's size
	 */
	@Benchmark
	@BenchmarkMode(Mode.SampleTime)
	public int firstTime(Text text) {
		return new DocumentOutput("").pdf(text.document, PageStyle.STANDARD).bytes().length;
	}

	/**
	 * A sentence was added somewhere, with a letter the document didn't have.
	 * @param text what is printed
	 * @return the file's size
	 */
	@Benchmark
	@BenchmarkMode(Mode.SampleTime)
	public int oneClauseChanged(Text text) {
		return text.output.pdf(text.changed(), PageStyle.STANDARD).bytes().length;
	}

	/**
	 * The same once more.
	 * @param text what is printed
	 * @return the file's size
	 */
	@Benchmark
	@BenchmarkMode(Mode.SampleTime)
	public int unchanged(Text text) {
		return text.output.pdf(text.document, PageStyle.STANDARD).bytes().length;
	}

	/**
	 * Two people at once, nothing remembered, in documents a millisecond.
	 * @param text what is printed
	 * @return the file's size
	 */
	@Benchmark
	@Threads(2)
	@BenchmarkMode(Mode.Throughput)
	public int twoAtOnce(Text text) {
		return new DocumentOutput("").pdf(text.document, PageStyle.STANDARD).bytes().length;
	}

	/**
	 * A long file; nothing is remembered.
	 * @param text what is printed
	 * @return how many pages there are
	 */
	@Benchmark
	@BenchmarkMode(Mode.SampleTime)
	public int manyPages(LongText text) {
		return new DocumentOutput("").pdf(text.document, PageStyle.STANDARD).pages();
	}

	/**
	 * 実施手順.
	 */
	@State(Scope.Benchmark)
	public static class Text {

		final Document document = FullProcedure.document(FullProcedure.manuscript());

		final DocumentOutput output = new DocumentOutput("");

		private int changes;

		Document changed() {
			this.changes++;
			int[] paragraph = { this.changes % 90 };
			String sentence = "なお、%d件目の変更に係る%sについては、別に定める。".formatted(this.changes,
					Character.toString(0x4E00 + (this.changes % 6_000)));
			return new Document(this.document.head(), with(this.document.blocks(), paragraph, sentence));
		}

		private static List<Block> with(List<Block> blocks, int[] paragraph, String sentence) {
			return blocks.stream().map((block) -> switch (block) {
				case Block.Division division -> new Block.Division(division.id(), division.level(), division.title(),
						with(division.blocks(), paragraph, sentence));
				case Block.Paragraph found when paragraph[0]-- == 0 -> {
					List<Inline> words = new ArrayList<>(found.words().inlines());
					words.add(new Inline.Plain(sentence));
					yield new Block.Paragraph(found.id(), new Words(words));
				}
				default -> block;
			}).toList();
		}

	}

	/**
	 * 長い文書.
	 */
	@State(Scope.Benchmark)
	public static class LongText {

		private static final int PARTS = 10;

		private static final int PARAGRAPHS_A_PAGE = 12;

		@Param({ "100", "300", "1000" })
		int pages;

		Document document = new Document(FullProcedure.document(FullProcedure.manuscript()).head(), List.of());

		/**
		 * Makes a document of about so many pages.
		 */
		@Setup
		public void write() {
			List<Block> parts = IntStream.range(0, PARTS).mapToObj((part) -> {
				List<Block> paragraphs = IntStream.range(0, this.pages * PARAGRAPHS_A_PAGE / PARTS)
					.mapToObj((number) -> (Block) new Block.Paragraph(new NodeId("p" + part + "." + number),
							Words.of("第" + part + "部の" + number + "番目の段落は、情報システム管理者が本システムの運用に必要な事項を別に定め、関係する職員に"
									+ "周知し、毎年度１回以上、その実施の状況を確認し、結果を情報セキュリティ管理者に報告することを定める。")))
					.toList();
				return (Block) new Block.Division(new NodeId("p" + part), Level.PART, Words.of("部の見出し"), paragraphs);
			}).toList();
			this.document = new Document(this.document.head(), parts);
		}

	}

}
