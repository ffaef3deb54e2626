package jp.tejuncho.platform;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * 項目の違い.
 *
 * @param field the name of the form's field
 * @param label what the field is called on the page
 * @param before what it says on one side
 * @param after what it says on the other
 */
public record Difference(String field, String label, String before, String after) {

	/**
	 * Where two sides differ.
	 * @param before the words of one side, by field
	 * @param after the words of the other, with the same fields
	 * @return the fields that differ, in the order of the first side
	 */
	public static List<Difference> between(Map<Field, String> before, Map<Field, String> after) {
		return before.entrySet()
			.stream()
			.filter((line) -> !line.getValue().equals(after.get(line.getKey())))
			.map((line) -> new Difference(line.getKey().name(), line.getKey().label(), line.getValue(),
					Objects.requireNonNullElse(after.get(line.getKey()), "")))
			.toList();
	}

	/**
	 * 略称：（なし） → 税.
	 * @return the change in words
	 */
	public String sentence() {
		return this.label + "：" + this.before + " → " + this.after;
	}

	/**
	 * 項目.
	 *
	 * @param name the name of the form's field
	 * @param label what it is called on the page
	 */
	public record Field(String name, String label) {
	}

}
