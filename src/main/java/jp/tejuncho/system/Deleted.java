package jp.tejuncho.system;

/**
 * 削除されている.
 *
 * For whoever may read it; others learn nothing of it.
 */
public class Deleted extends RuntimeException {

	private final transient Deletion deletion;

	private final transient boolean writable;

	Deleted(Deletion deletion, boolean writable) {
		super(deletion.title());
		this.deletion = deletion;
		this.writable = writable;
	}

	public Deletion deletion() {
		return this.deletion;
	}

	/**
	 * Whether the person may bring it back.
	 * @return true for those who write for its section
	 */
	public boolean isWritable() {
		return this.writable;
	}

}
