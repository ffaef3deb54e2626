package jp.tejuncho.output.pdf;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import jp.tejuncho.document.Inline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * 行の字配りと線.
 */
class LineTests {

	private static final float SIZE = 10;

	private final PdfFonts fonts = new PdfFonts("");

	@ParameterizedTest
	@CsvSource({ "第1条, 0.25", "はTLS, 0.25", "人々2, 0.25", "m²は, 0.25", "は(1), 0", "1)は, 0", "は-A, 0", "C++は, 0",
			"_実施, 0", "50%は, 0", "は:A, 0", "は.A, 0", "、1, 0", "10㎡, 0", "は～, 0", "は〜, 0" })
	void 四分あきは和文と半角の字の間だけにある(String text, float expected) {
		Script script = script(text);
		int last = text.startsWith("m²") ? 2 : script.size() - 1;
		int meeting = 1;
		for (int i = 1; i <= last; i++) {
			meeting = (script.glyph(i - 1).isJapanese() != script.glyph(i).isJapanese()) ? i : meeting;
		}
		assertThat(script.spaceBefore(meeting)).as(text).isCloseTo(expected, within(0.001f));
	}

	@ParameterizedTest
	@ValueSource(strings = { "（）", "「」", "〘〙", "〝〟", "｟｠", "〖〗" })
	void どの括弧も続けば詰まる(String pair) {
		String opening = pair.substring(0, 1);
		String closing = pair.substring(1);
		assertThat(script(opening + opening).spaceBefore(1)).isNegative();
		assertThat(script(closing + closing).spaceBefore(1)).isNegative();
		assertThat(script(closing + "、").spaceBefore(1)).isNegative();
	}

	@Test
	void 波線はどちらの字でも同じ字形の幅になる() {
		for (Style style : Style.values()) {
			Glyph one = this.fonts.glyph(style, "～");
			Glyph other = this.fonts.glyph(style, "〜");
			assertThat(one.face()).isSameAs(other.face());
			assertThat(one.width()).isEqualTo(other.width());
			assertThat(one.kind()).isEqualTo(other.kind());
			assertThat(one.printed()).isEqualTo("～");
		}
	}

	@Test
	void 下線は印の付いた字の端から端までになる() {
		Line line = lines(100, plain("本手順は"), added("（再委託）"), plain("、例")).getFirst();
		assertThat(line.changes()).hasSize(1);
		Line.Mark mark = line.changes().getFirst();
		assertThat(mark.left()).isCloseTo(spot(line, "（").x() + SIZE / 2, within(0.01f));
		assertThat(mark.right()).isCloseTo(spot(line, "、").x(), within(0.01f));
	}

	@Test
	void 下線は書体が替わっても切れない() {
		Line line = lines(100, added("本\uD842\uDFB7手順は𠮷TLSを"), plain("使う")).getFirst();
		assertThat(line.spots().stream().map((spot) -> spot.glyph().face()).distinct()).hasSizeGreaterThan(1);
		assertThat(line.changes()).hasSize(1);
	}

	@Test
	void 下線は欄の外へ出ない() {
		String text = "「本手順」の（委託）、〘範囲〙は（再委託）、「対象」（別表）。";
		for (int letters = 4; letters < 24; letters++) {
			float width = letters * SIZE;
			for (Line line : lines(width, added(text.repeat(3)), removed("［廃止］。"))) {
				for (Line.Mark mark : line.changes()) {
					assertThat(mark.left()).as(line.text()).isGreaterThanOrEqualTo(-0.01f);
					assertThat(mark.right()).as(line.text()).isLessThanOrEqualTo(width + 0.01f);
					assertThat(mark.right()).as(line.text()).isGreaterThan(mark.left());
				}
			}
		}
	}

	@Test
	void 下線は語の前後の空白に及ばない() {
		Line line = lines(200, plain("甲"), added("　乙 丙　"), plain("丁")).getFirst();
		Line.Mark mark = line.changes().getFirst();
		assertThat(mark.left()).isCloseTo(spot(line, "乙").x(), within(0.01f));
		assertThat(mark.right()).isCloseTo(spot(line, "丙").end(), within(0.01f));
		assertThat(lines(200, plain("甲"), removed("　"), plain("丁")).getFirst().changes()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "開庁時間は平日の午前８：３０～午後１７：１５、電話は011-231-4111内線22-111、夜間は090-1234-5678とし、別に定める。",
			"受付番号2026112300000123456789、契約番号20261123000001234567890123、資産番号ABCDEFGHIJ123456789とする。",
			"保守の受付時間は、平日の８：３０～１７：１５とし、土曜日及び日曜日の受付時間は、１０：００～１２：００とする。" })
	void 埋まらない行は間延びさせず短いままにする(String text) {
		List<TextRun> pieces = List.of(plain(text));
		for (int letters = 16; letters <= 40; letters++) {
			Compositor.Measure measure = Compositor.Measure.paragraph(SIZE, letters * SIZE);
			for (Line line : this.fonts.set(List.of(plain(text).run()), measure).lines(pieces, SIZE)) {
				for (int i = 1; i < line.spots().size(); i++) {
					Line.Spot before = line.spots().get(i - 1);
					Line.Spot after = line.spots().get(i);
					boolean alike = before.glyph().isJapanese() && after.glyph().isJapanese();
					assertThat(after.x() - before.end()).as("%s in %d", line.text(), letters)
						.isLessThan(alike ? SIZE * 0.13f : SIZE * 0.51f);
				}
			}
		}
	}

	private Script script(String text) {
		return new Script(List.of(new Script.Run(text, Style.MINCHO, false)), this.fonts,
				Compositor.Measure.paragraph(1, 40));
	}

	private List<Line> lines(float width, TextRun... pieces) {
		Compositor.Measure measure = Compositor.Measure.ragged(SIZE, width);
		List<TextRun> all = List.of(pieces);
		return new ArrayList<>(this.fonts.set(all.stream().map(TextRun::run).toList(), measure).lines(all, SIZE));
	}

	private static Line.Spot spot(Line line, String letter) {
		return line.spots().stream().filter((spot) -> spot.glyph().printed().equals(letter)).findFirst().orElseThrow();
	}

	private static TextRun plain(String text) {
		return TextRun.of(text, Style.MINCHO, null);
	}

	private static TextRun added(String text) {
		return new TextRun(text, Style.MINCHO, null, false, null, Inline.Change.ADDED);
	}

	private static TextRun removed(String text) {
		return new TextRun(text, Style.MINCHO, null, false, null, Inline.Change.REMOVED);
	}

}
