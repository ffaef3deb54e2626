package jp.tejuncho.drafting.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.drafting.rule.Severity;

/**
 * 指摘の絞り込み.
 *
 * @param chapter the chapter shown, or empty for all
 * @param clause the clause shown, or empty for all
 * @param severity the severity shown, or {@code null} for all
 * @param advice whether what need not be dealt with is unfolded
 */
record FindingsFilter(String chapter, String clause, @Nullable Severity severity, boolean advice) {

	private static final String OPEN = "open";

	private static final Pattern FIELD = Pattern.compile("(chapter|clause|severity|advice)=([A-Za-z0-9._-]*)");

	/**
	 * Reads what {@link #query(boolean)} wrote.
	 * @param query a query
	 * @return the same filter
	 */
	static FindingsFilter read(String query) {
		Map<String, String> fields = new HashMap<>();
		Matcher field = FIELD.matcher(query);
		while (field.find()) {
			fields.put(field.group(1), field.group(2));
		}
		Optional<Severity> severity = Stream.of(Severity.values())
			.filter((known) -> known.name().equals(fields.get("severity")))
			.findFirst();
		return new FindingsFilter(fields.getOrDefault("chapter", ""), fields.getOrDefault("clause", ""),
				severity.orElse(null), OPEN.equals(fields.get("advice")));
	}

	boolean shows(Finding finding) {
		return (this.chapter.isEmpty() || finding.site().chapter().equals(this.chapter))
				&& (this.clause.isEmpty() || finding.clause().value().equals(this.clause))
				&& (this.severity == null || finding.severity() == this.severity);
	}

	boolean isNarrow() {
		return !this.chapter.isEmpty() || !this.clause.isEmpty() || this.severity != null;
	}

	/**
	 * Whether advice stands open: somebody asked for it, or works in it.
	 * @return {@code false} where it is folded
	 */
	boolean unfolds() {
		return this.advice || this.severity == Severity.ADVICE || !this.clause.isEmpty();
	}

	String severityName() {
		return (this.severity != null) ? this.severity.name() : "";
	}

	/**
	 * The address of the same list.
	 * @param advice whether advice is to be unfolded
	 * @return a query
	 */
	String query(boolean advice) {
		return "?chapter=" + this.chapter + "&clause=" + this.clause + "&severity=" + severityName()
				+ (advice ? "&advice=" + OPEN : "");
	}

}
