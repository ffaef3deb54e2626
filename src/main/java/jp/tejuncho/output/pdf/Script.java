package jp.tejuncho.output.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

import jp.tejuncho.text.Letters;
import jp.tejuncho.text.LineBreaking;
import jp.tejuncho.text.WordBreaking;

/**
 * 組む前の文.
 *
 * Breaks are found in the paragraph as a whole, so that neither a change of typeface nor
 * a blank is a place where 禁則 is forgotten.
 */
final class Script {

	private static final float OVERLAP = -0.5f;

	/** 四分アキ. */
	private static final float BETWEEN_SCRIPTS = 0.25f;

	private final List<Run> content;

	private final String text;

	private final List<Glyph> glyphs;

	private final int[] offsets;

	private final int[] runs;

	private final BitSet opportunities;

	private final BitSet joints;

	private final boolean tearable;

	/**
	 * A script.
	 * @param content its letters
	 * @param fonts what prints them
	 * @param measure how it is set
	 */
	Script(List<Run> content, PdfFonts fonts, Compositor.Measure measure) {
		this.content = content;
		this.text = content.stream().map(Run::text).collect(Collectors.joining());
		this.glyphs = new ArrayList<>(this.text.length());
		this.offsets = new int[this.text.length()];
		this.runs = new int[this.text.length()];
		int offset = 0;
		for (int run = 0; run < content.size(); run++) {
			for (String letter : Letters.of(content.get(run).text())) {
				this.offsets[this.glyphs.size()] = offset;
				this.runs[this.glyphs.size()] = run;
				this.glyphs.add(fonts.glyph(content.get(run).style(), letter));
				offset += letter.length();
			}
		}
		this.tearable = !measure.justified();
		this.opportunities = byGlyph(opportunities(this.text, measure));
		this.joints = byGlyph(LineBreaking.joints(this.text));
	}

	private static BitSet opportunities(String text, Compositor.Measure measure) {
		if (measure.byWords()) {
			return WordBreaking.opportunities(text);
		}
		return measure.justified() ? LineBreaking.opportunities(text) : LineBreaking.ragged(text);
	}

	private BitSet byGlyph(BitSet byOffset) {
		BitSet byGlyph = new BitSet(size());
		if (!byOffset.isEmpty()) {
			for (int i = 0; i < size(); i++) {
				byGlyph.set(i, byOffset.get(this.offsets[i]));
			}
		}
		return byGlyph;
	}

	int size() {
		return this.glyphs.size();
	}

	Glyph glyph(int index) {
		return this.glyphs.get(index);
	}

	/**
	 * Which run a letter belongs to.
	 * @param index the letter
	 * @return the run's index
	 */
	int run(int index) {
		return this.runs[index];
	}

	BitSet opportunities() {
		return this.opportunities;
	}

	/**
	 * Where a word or a date breaks that is longer than a line.
	 * @return where any line may break
	 */
	BitSet withinWords() {
		return this.tearable ? byGlyph(LineBreaking.opportunities(this.text)) : this.opportunities;
	}

	BitSet joints() {
		return this.joints;
	}

	/**
	 * Whether a line may begin with a letter if there is no better place.
	 * @param index the letter, neither the first nor after the last
	 * @return {@code false} where it would offend against 禁則
	 */
	boolean mayBreakAtLastBefore(int index) {
		return LineBreaking.mayBreakAtLast(this.text, this.offsets[index]);
	}

	/**
	 * The space between two letters.
	 * @param index the second of them, not the first of all
	 * @return ems: 約物 side by side move together, and Japanese and Latin letters stand
	 * apart; what has a blank of its own, as a half-width bracket has, needs none
	 */
	float spaceBefore(int index) {
		Glyph before = glyph(index - 1);
		Glyph after = glyph(index);
		if ((before.closes() && (after.opens() || after.closes())) || (before.opens() && after.opens())) {
			return OVERLAP;
		}
		boolean meets = (before.isLatin() && after.isJapanese()) || (before.isJapanese() && after.isLatin());
		return meets ? BETWEEN_SCRIPTS : 0;
	}

	boolean isAfterWordSpace(int index) {
		return index > 1 && glyph(index - 1).isSpace() && glyph(index - 2).isNarrow() && glyph(index).isNarrow();
	}

	/**
	 * Whether two letters may be moved apart.
	 * @param index the second of them, not the first of all
	 * @return {@code false} within a Latin word and within an empty blank
	 */
	boolean isElasticBefore(int index) {
		return !(glyph(index - 1).isNarrow() && glyph(index).isNarrow()) && !(isBlank(index - 1) && isBlank(index));
	}

	private boolean isBlank(int index) {
		return this.content.get(run(index)).blank();
	}

	/**
	 * 同じ体裁で続く文字.
	 *
	 * @param text the letters
	 * @param style their typeface
	 * @param blank whether it is an empty blank
	 */
	record Run(String text, Style style, boolean blank) {

	}

}
