package jp.tejuncho.output.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.openpdf.text.pdf.BaseFont;
import org.springframework.util.function.SingletonSupplier;

import jp.tejuncho.text.Letters;

/**
 * 書体.
 *
 * Shared by all documents, and by several threads at once.
 */
final class Typeface {

	private final BaseFont font;

	/** Most documents have none. */
	private final SingletonSupplier<VariationSequences> variations;

	private Typeface(BaseFont font, FontTables tables) {
		this.font = font;
		this.variations = SingletonSupplier.of(() -> VariationSequences.of(tables));
	}

	static Typeface load(String fileName, byte[] content) {
		try {
			BaseFont font = BaseFont.createFont(fileName, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, content, null);
			font.setSubset(true);
			// a CIDSet that lists less than the subset's glyphs is no PDF/A
			font.setIncludeCidSet(false);
			font.setCompressionLevel(CompressedFonts.HANDED_OVER);
			font.setSecureRandom(new SubsetNames());
			return new Typeface(font, FontTables.of(content));
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
			boolean known = Letters.isVariationSelector(next) ? this.variations.obtain().contains(base, next)
					: this.font.charExists(next);
			if (!known) {
				return false;
			}
			index += Character.charCount(next);
		}
		return true;
	}

	/**
	 * Reads also what is otherwise read when a letter asks for it.
	 */
	void requireWhole() {
		this.variations.obtain();
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
