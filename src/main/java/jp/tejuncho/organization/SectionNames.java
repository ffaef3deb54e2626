package jp.tejuncho.organization;

import org.jspecify.annotations.Nullable;

/**
 * 部・局・課の名称.
 *
 * @param department 部
 * @param bureau 局, where there is one between 部 and 課
 * @param section 課
 */
public record SectionNames(String department, @Nullable String bureau, String section) {

	/** 一つの名称の長さの上限（文字）. */
	public static final int MAX_LENGTH = 50;

	public SectionNames {
		department = department.strip();
		bureau = (bureau == null || bureau.isBlank()) ? null : bureau.strip();
		section = section.strip();
		if (section.isEmpty()) {
			throw new IllegalArgumentException("A section has a name");
		}
	}

	/**
	 * 部・局・課を続けた名前.
	 * @return for example 総合政策部 情報統計局 情報政策課
	 */
	public String displayName() {
		StringBuilder name = new StringBuilder(this.department);
		if (this.bureau != null) {
			name.append(name.isEmpty() ? "" : "　").append(this.bureau);
		}
		return name.append(name.isEmpty() ? "" : "　").append(this.section).toString();
	}

	/**
	 * 書類に印字する名前.
	 *
	 * As the guideline writes it (○○部○○局○○課), on whatever paper bears it.
	 * @return for example 総合政策部情報統計局情報政策課
	 */
	public String printedName() {
		return this.department + ((this.bureau != null) ? this.bureau : "") + this.section;
	}

}
