package jp.tejuncho.output.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.openpdf.text.pdf.BaseFont;

import jp.tejuncho.text.Letters;

/**
 * 書体.
 *
 * Only read after it is loaded, so that all documents share one.
 */
final class Typeface {

	private final BaseFont font;

	private final VariationSequences variations;

	private Typeface(BaseFont font, VariationSequences variations) {
		this.font = font;
		this.variations = variations;
	}

	static Typeface load(String fileName, byte[] content) {
		try {
			BaseFont font = BaseFont.createFont(fileName, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, content, null);
			font.setSubset(true);
			// a CIDSet that lists less than the subset's glyphs is no PDF/A
			font.setIncludeCidSet(false);
			font.setCompressionLevel(CompressedFonts.HANDED_OVER);
			font.setSecureRandom(new SubsetNames());
			return new Typeface(font, VariationSequences.of(content));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The font " + fileName + " can't be read", ex);
		}
	}

	BaseFont font() {
		return this.font;
	}

	boolean has(String letter) {
		int base = letter.codePointAt(0);
		if (!this.font.charExists(base)) {
			return false;
		}
		int index = Character.charCount(base);
		while (index < letter.length()) {
			int next = letter.codePointAt(index);
			boolean known = Letters.isVariationSelector(next) ? this.variations.contains(base, next)
					: this.font.charExists(next);
			if (!known) {
				return false;
			}
			index += Character.charCount(next);
		}
		return true;
	}

	/**
	 * How wide a letter is.
	 * @param letter a letter this typeface has
	 * @return its width in ems
	 */
	float width(String letter) {
		return letter.codePoints()
			.filter((codePoint) -> !Letters.isVariationSelector(codePoint))
			.map(this.font::getWidth)
			.sum() / 1000f;
	}

}
