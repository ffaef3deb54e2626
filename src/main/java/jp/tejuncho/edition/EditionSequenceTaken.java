package jp.tejuncho.edition;

/**
 * 版の順番が重なる.
 */
public final class EditionSequenceTaken extends RuntimeException {

	private final EditionId edition;

	EditionSequenceTaken(EditionId edition, int sequence, EditionId other) {
		super("版「" + edition + "」の順番（sequence）" + sequence + "は、版「" + other + "」が使っています。");
		this.edition = edition;
	}

	public EditionId edition() {
		return this.edition;
	}

}
