package jp.tejuncho.output.pdf;

/**
 * 空き.
 *
 * @param height how much
 */
record Gap(float height) implements Strip {

	@Override
	public Strip keptWithNext() {
		return this;
	}

	@Override
	public Strip tightened(float share) {
		return new Gap(this.height * share);
	}

	@Override
	public void paint(Canvas canvas, float top, Edges edges) {
		// nothing to print
	}

}
