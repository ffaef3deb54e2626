package jp.tejuncho.edition;

import org.jspecify.annotations.Nullable;

/**
 * 古くなった点.
 *
 * @param id its name within the clause or the edition
 * @param concerns the letters or the matter that time has overtaken
 * @param since since when
 * @param source the law or paper that says so
 * @param advice what the writer should do
 * @param proposal what may replace {@code concerns}
 * @param confirmed {@code false} where no primary source confirms it
 */
public record Overtaken(String id, String concerns, String since, String source, String advice,
		@Nullable String proposal, boolean confirmed) {

	/**
	 * 根拠.
	 * @return the source and since when it holds, in words
	 */
	public String basis() {
		return Basis.of(this.source, this.since, this.confirmed);
	}

}
