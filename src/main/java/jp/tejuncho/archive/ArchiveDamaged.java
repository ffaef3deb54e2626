package jp.tejuncho.archive;

/**
 * 保存したものの傷み.
 *
 * What is kept under a digest is gone, or is not what was kept: nobody may take it for
 * the document that was approved.
 */
public final class ArchiveDamaged extends IllegalStateException {

	private static final long serialVersionUID = 1;

	ArchiveDamaged(String digest) {
		super("The archive does not hold what " + digest + " names");
	}

}
