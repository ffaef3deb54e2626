package jp.tejuncho.edition;

import java.util.OptionalInt;

/**
 * 誤記.
 *
 * The guideline's letters stay beside the correction, so that each can be turned back on
 * its own.
 *
 * @param id its own identity within the edition
 * @param kind what is corrected
 * @param verbatim what the guideline prints, marks included
 * @param corrected what it should print, marks included
 * @param reason why
 * @param line the line of the edition's source
 * @param confirmed {@code false} where no primary source confirms the correction
 */
public record Erratum(ErratumId id, Kind kind, String verbatim, String corrected, String reason, OptionalInt line,
		boolean confirmed) {

	public Erratum {
		if (kind == Kind.LETTERS && verbatim.isEmpty()) {
			throw new IllegalArgumentException("An erratum needs the letters it corrects");
		}
	}

	/**
	 * 根拠.
	 * @return why it is corrected, in words
	 */
	public String basis() {
		return Basis.of(this.reason, "", this.confirmed);
	}

	/**
	 * 誤記の種類.
	 */
	public enum Kind {

		/** 文字. */
		LETTERS,

		/** 列挙の項目ではなく独立した段落. */
		ITEM_IS_PARAGRAPH

	}

}
