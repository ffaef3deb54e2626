package jp.tejuncho.output.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import jp.tejuncho.text.Letters;
import jp.tejuncho.text.LineBreaking;

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

	private final List<Glyph> glyphs = new ArrayList<>();

	private final List<Integer> runs = new ArrayList<>();

	private final List<Run> content;

	private final BitSet opportunities;

	private final BitSet joints;

	private final BitSet lastResorts;

	Script(List<Run> content, PdfFonts fonts) {
		this.content = content;
		StringBuilder text = new StringBuilder();
		List<Integer> offsets = new ArrayList<>();
		for (int run = 0; run < content.size(); run++) {
			int offset = text.length();
			for (String letter : Letters.of(content.get(run).text())) {
				offsets.add(offset);
				this.glyphs.add(fonts.glyph(content.get(run).style(), letter));
				this.runs.add(run);
				offset += letter.length();
			}
			text.append(content.get(run).text());
		}
		String whole = text.toString();
		this.opportunities = byGlyph(LineBreaking.opportunities(whole), offsets);
		this.joints = byGlyph(LineBreaking.joints(whole), offsets);
		this.lastResorts = byGlyph(LineBreaking.lastResorts(whole), offsets);
	}

	private static BitSet byGlyph(BitSet byOffset, List<Integer> offsets) {
		BitSet byGlyph = new BitSet(offsets.size());
		if (!byOffset.isEmpty()) {
			for (int i = 0; i < offsets.size(); i++) {
				byGlyph.set(i, byOffset.get(offsets.get(i)));
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
		return this.runs.get(index);
	}

	BitSet opportunities() {
		return this.opportunities;
	}

	BitSet joints() {
		return this.joints;
	}

	boolean mayBreakAtLastBefore(int index) {
		return this.lastResorts.get(index);
	}

	/**
	 * The space between two letters.
	 * @param index the second of them, not the first of all
	 * @return ems: 約物 side by side move together, and Japanese and Latin letters stand
	 * apart
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
		return index > 1 && glyph(index - 1).isSpace() && glyph(index - 2).isLatin() && glyph(index).isLatin();
	}

	/**
	 * Whether two letters may be moved apart.
	 * @param index the second of them, not the first of all
	 * @return {@code false} within a Latin word and within an empty blank
	 */
	boolean isElasticBefore(int index) {
		return !(glyph(index - 1).isLatin() && glyph(index).isLatin()) && !(isBlank(index - 1) && isBlank(index));
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
