package jp.tejuncho.drafting.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.drafting.Manuscript;

/**
 * 点検の結果の書出し.
 *
 * For other tools; its names are part of what they rely on.
 *
 * @param document the kind of document
 * @param system the system it is about
 * @param edition the guideline it follows
 * @param date the day of the check
 * @param blocking whether it can't be approved yet
 * @param findings those that are dismissed too
 */
public record FindingsReport(String document, String system, String edition, LocalDate date, boolean blocking,
		List<Entry> findings) {

	/**
	 * Writes down what was found.
	 * @param manuscript the draft
	 * @param findings what was found in it
	 * @return the report
	 */
	public static FindingsReport of(Manuscript manuscript, Findings findings) {
		return new FindingsReport(manuscript.draft().kind().label(), manuscript.system().name(),
				manuscript.edition().toString(), manuscript.today(), findings.blocking(),
				Stream.concat(findings.all().stream(), findings.dismissed().stream()).map(Entry::of).toList());
	}

	/**
	 * 一つの指摘.
	 *
	 * @param rule the rule
	 * @param severity 誤り, 注意 or 参考
	 * @param clause where it is
	 * @param where in words
	 * @param message what was found
	 * @param source why that matters
	 * @param remedy what to do
	 * @param key what identifies it
	 * @param fix what a button can do, or {@code null}
	 * @param dismissed the reason why it is left as it is, or {@code null}
	 */
	public record Entry(String rule, String severity, String clause, String where, String message, String source,
			String remedy, String key, @Nullable String fix, @Nullable String dismissed) {

		static Entry of(Finding finding) {
			return new Entry(finding.rule(), finding.severity().label(), finding.clause().value(), finding.where(),
					finding.message(), finding.source(), finding.remedy(), finding.key(),
					(finding.fix() != null) ? finding.fix().label() : null, finding.dismissed());
		}

	}

}
