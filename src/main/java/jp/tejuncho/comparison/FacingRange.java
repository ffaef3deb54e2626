package jp.tejuncho.comparison;

/**
 * 向かい合う範囲.
 *
 * @param beforeFrom where it begins in the first text, counted in words
 * @param beforeTo where it ends there
 * @param afterFrom where it begins in the second text
 * @param afterTo where it ends there
 */
record FacingRange(int beforeFrom, int beforeTo, int afterFrom, int afterTo) {

	int beforeLength() {
		return this.beforeTo - this.beforeFrom;
	}

	int afterLength() {
		return this.afterTo - this.afterFrom;
	}

	FacingRange shifted(int words) {
		return new FacingRange(this.beforeFrom + words, this.beforeTo + words, this.afterFrom + words,
				this.afterTo + words);
	}

	FacingRange through(FacingRange later) {
		return new FacingRange(this.beforeFrom, later.beforeTo, this.afterFrom, later.afterTo);
	}

}
