package jp.tejuncho.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.text.Wareki;

/**
 * 操作の記録の絞り込み.
 *
 * @param from the first day, null for the beginning
 * @param to the last day, null for today
 * @param person a part of the name of whoever did it
 * @param act a part of what the act is called
 * @param words words anywhere in the entry
 */
public record AuditFilter(@Nullable LocalDate from, @Nullable LocalDate to, String person, String act, String words) {

	/**
	 * すべて.
	 */
	public static final AuditFilter ALL = new AuditFilter(null, null, "", "", "");

	/**
	 * What is looked for, as the trail records it.
	 * @return words
	 */
	String inWords() {
		List<String> parts = new ArrayList<>();
		if (this.from != null) {
			parts.add(Wareki.of(this.from) + "から");
		}
		if (this.to != null) {
			parts.add(Wareki.of(this.to) + "まで");
		}
		add(parts, "人", this.person);
		add(parts, "操作", this.act);
		add(parts, "言葉", this.words);
		return parts.isEmpty() ? "すべて" : String.join("、", parts);
	}

	private static void add(List<String> parts, String what, String words) {
		if (!words.isBlank()) {
			parts.add(what + "「" + words.strip() + "」");
		}
	}

}
