package jp.tejuncho.edition;

import java.util.List;

/**
 * 取り込んだ版の内容は変えられない.
 *
 * Drafts stand on the letters of their edition; were they to change, approved text would
 * change with them.
 */
public final class EditionAlreadyPublished extends RuntimeException {

	private final EditionId edition;

	private final transient List<String> files;

	EditionAlreadyPublished(EditionId edition, List<String> files) {
		super("版「" + edition + "」は取込み済みですが、ファイルの内容が変わっています：" + String.join("、", files));
		this.edition = edition;
		this.files = List.copyOf(files);
	}

	public EditionId edition() {
		return this.edition;
	}

	/**
	 * The files that differ from those imported.
	 * @return their paths within templates-ja
	 */
	public List<String> files() {
		return this.files;
	}

}
