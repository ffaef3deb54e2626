package jp.tejuncho.drafting.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jp.tejuncho.edition.Term;

/**
 * 使う用語が定義されている.
 */
final class TermsAreDefined implements Rule {

	static final String ID = "terms-are-defined";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return "定義のない用語";
	}

	@Override
	public String source() {
		return "文書の中の用語の定義";
	}

	@Override
	public Stream<Finding> check(Examination examination) {
		Set<String> defined = new HashSet<>();
		Definitions.of(examination).forEach((definition) -> defined.add(definition.term()));
		List<Finding> findings = new ArrayList<>();
		for (Term term : examination.manuscript().edition().terms()) {
			if (!defined.contains(term.term())) {
				use(examination, term).ifPresent((line) -> findings.add(finding(examination, term, line)));
			}
		}
		return findings.stream();
	}

	private static Optional<ExaminedLine> use(Examination examination, Term term) {
		// 情報化推進委員会 is a name: nobody has to say what a 委員会 is
		Pattern alone = Pattern.compile("(?<!\\p{IsHan})" + Pattern.quote(term.term()) + "(?!\\p{IsHan})");
		return examination.lines()
			.stream()
			.filter((line) -> line.text().contains(term.term()) && term.occursIn(line.text()))
			.filter((line) -> term.definedIn() != null || alone.matcher(line.text()).find())
			.findFirst();
	}

	private Finding finding(Examination examination, Term term, ExaminedLine line) {
		boolean leftOut = term.definedIn() != null;
		return examination.found(this, leftOut ? Severity.WARNING : Severity.ADVICE, line.place())
			.says(leftOut ? "「" + term.term() + "」を使っていますが、定義する条項がこの文書にありません。"
					: "「" + term.term() + "」は、例文のどこにも定義がありません。")
			.remedy(leftOut ? "定義する条項を採用するか、用語の定義の表に加えてください。" : "意味が伝わりにくいときは、用語の定義の表に加えてください。")
			.about(term.id())
			.finding();
	}

}
