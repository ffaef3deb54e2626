package jp.tejuncho.output.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * 字送りの付いた文字列.
 */
class PlacedLettersTests {

	private static final float SIZE = 11;

	private static final String LETTERS = "情報、セキュリティ（CISO）の第111条及び2-C-aに定める「例」をいう。";

	private final PdfFonts fonts = new PdfFonts("");

	@Property(tries = 300)
	void どの字も割り付けた所に立つ(@ForAll @Size(min = 1, max = 39) List<@FloatRange(min = -6, max = 3) Float> gaps) {
		assertPlaced(run(LETTERS.substring(0, gaps.size()), gaps));
	}

	@Property(tries = 300)
	void 均等に空けた行の字も割り付けた所に立つ(@ForAll @FloatRange(min = -0.1f, max = 3) float gap) {
		assertPlaced(run(LETTERS, Stream.generate(() -> gap).limit(LETTERS.length()).toList()));
	}

	@Test
	void 均等に空けた行は一つの文字列になる() {
		List<Line.Spot> run = run("情報システムの運用", Stream.generate(() -> 0.25f).limit(9).toList());
		assertThat(PlacedLetters.usualGap(run)).isEqualTo(0.25f);
		assertThat(PlacedLetters.of(run, SIZE, 0.25f)).containsExactly(new PlacedLetters.Part("情報システムの運用", 0));
	}

	@Test
	void 一つの字が二つの字形になるときは字ごとに送る() {
		List<Line.Spot> run = new ArrayList<>(run("情報か", List.of(0f, 1f, 1f)));
		assertThat(PlacedLetters.usualGap(run)).isEqualTo(1);
		Glyph marked = this.fonts.glyph(Style.MINCHO, "か\u309A");
		assertThat(marked.marks()).isNotNull();
		run.set(2, new Line.Spot(marked, run.get(2).piece(), run.get(2).x(), SIZE));
		assertThat(PlacedLetters.usualGap(run)).isZero();
	}

	private List<Line.Spot> run(String letters, List<Float> gaps) {
		TextRun piece = TextRun.of(letters, Style.MINCHO, null);
		List<Line.Spot> run = new ArrayList<>();
		float x = 20;
		for (int i = 0; i < letters.length(); i++) {
			Glyph glyph = this.fonts.glyph(Style.MINCHO, letters.substring(i, i + 1));
			x += gaps.get(i);
			run.add(new Line.Spot(glyph, piece, x, SIZE));
			x += glyph.width() * SIZE;
		}
		return run;
	}

	private void assertPlaced(List<Line.Spot> run) {
		float usual = PlacedLetters.usualGap(run);
		float pen = run.getFirst().x();
		int index = 0;
		for (PlacedLetters.Part part : PlacedLetters.of(run, SIZE, usual)) {
			for (int i = 0; i < part.letters().length(); i++) {
				Line.Spot spot = run.get(index++);
				assertThat(spot.glyph().printed()).isEqualTo(part.letters().substring(i, i + 1));
				assertThat(pen).as("letter " + index).isCloseTo(spot.x(), within(0.02f));
				pen += (spot.glyph().width() * SIZE) + usual;
			}
			pen -= part.back() * SIZE;
		}
		assertThat(index).isEqualTo(run.size());
	}

}
