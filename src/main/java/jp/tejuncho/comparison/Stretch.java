package jp.tejuncho.comparison;

/**
 * 向かい合う範囲.
 *
 * @param beforeFrom where it begins in the first text, counted in words
 * @param beforeTo where it ends there
 * @param afterFrom where it begins in the second text
 * @param afterTo where it ends there
 */
record Stretch(int beforeFrom, int beforeTo, int afterFrom, int afterTo) {

	int beforeLength() {
		return this.beforeTo - this.beforeFrom;
	}

	int afterLength() {
		return this.afterTo - this.afterFrom;
	}

	Stretch shifted(int words) {
		return new Stretch(this.beforeFrom + words, this.beforeTo + words, this.afterFrom + words,
				this.afterTo + words);
	}

	Stretch through(Stretch later) {
		return new Stretch(this.beforeFrom, later.beforeTo, this.afterFrom, later.afterTo);
	}

}
