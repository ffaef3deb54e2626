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

	private final List<Glyph> glyphs = new ArrayList<>();

	private final List<Piece> pieces = new ArrayList<>();

	private final BitSet opportunities;

	private final BitSet lastResorts;

	Script(List<Piece> content, PdfFonts fonts) {
		StringBuilder text = new StringBuilder();
		List<Integer> offsets = new ArrayList<>();
		for (Piece piece : content) {
			int offset = text.length();
			for (String letter : Letters.of(piece.text())) {
				offsets.add(offset);
				this.glyphs.add(fonts.glyph(piece.style(), letter));
				this.pieces.add(piece);
				offset += letter.length();
			}
			text.append(piece.text());
		}
		this.opportunities = byGlyph(LineBreaking.opportunities(text.toString()), offsets);
		this.lastResorts = byGlyph(LineBreaking.lastResorts(text.toString()), offsets);
	}

	private static BitSet byGlyph(BitSet byOffset, List<Integer> offsets) {
		BitSet byGlyph = new BitSet(offsets.size());
		for (int i = 0; i < offsets.size(); i++) {
			byGlyph.set(i, byOffset.get(offsets.get(i)));
		}
		return byGlyph;
	}

	int size() {
		return this.glyphs.size();
	}

	Glyph glyph(int index) {
		return this.glyphs.get(index);
	}

	Piece piece(int index) {
		return this.pieces.get(index);
	}

	boolean mayBreakBefore(int index) {
		return index == size() || this.opportunities.get(index);
	}

	boolean mayBreakAtLastBefore(int index) {
		return this.lastResorts.get(index);
	}

	/**
	 * How much two 約物 side by side move together.
	 * @param index the second of them
	 * @return the blank half of one of them, in ems, or 0
	 */
	float overlapBefore(int index) {
		if (index == 0) {
			return 0;
		}
		Glyph before = glyph(index - 1);
		Glyph after = glyph(index);
		boolean overlaps = (before.closes() && (after.opens() || after.closes())) || (before.opens() && after.opens());
		return overlaps ? 0.5f : 0;
	}

}
