package jp.tejuncho.submission;

import jp.tejuncho.review.Release;

/**
 * 制定と改正の別.
 */
public enum Occasion {

	/** 制定. */
	FOUNDING("制定"),

	/** 改正. */
	REVISION("改正");

	private final String label;

	Occasion(String label) {
		this.label = label;
	}

	/**
	 * Why a version was made.
	 * @param release the version
	 * @return 制定 for the first one
	 */
	public static Occasion of(Release release) {
		return (release.number() == 1) ? FOUNDING : REVISION;
	}

	public String label() {
		return this.label;
	}

}
