package jp.tejuncho.submission;

import java.util.Locale;

import jp.tejuncho.document.Document;

/**
 * 一式の書類.
 *
 * @param number its place in the bundle, counted from 1
 * @param name what it is called
 * @param document what it says
 * @param kept whether its file is the one that was approved
 */
public record BundlePart(int number, String name, Document document, boolean kept) {

	/** The name of the letter. */
	static final String LETTER = "起案文";

	/**
	 * What it is called as a file.
	 * @param ending pdf or txt
	 * @return for instance 02_改正概要.pdf
	 */
	public String fileName(String ending) {
		return FileNames.of(String.format(Locale.ROOT, "%02d_", this.number), this.name, "." + ending);
	}

}
