package jp.tejuncho.drafting.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jp.tejuncho.document.Inline;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Words;
import jp.tejuncho.edition.Variable;

/**
 * 空欄に書いた言葉が文につながる.
 */
final class ValuesFitTheirSentence implements Rule {

	static final String ID = "values-fit-their-sentence";

	private static final int AROUND = 8;

	private static final int OVERLAP = 2;

	private static final int LONGEST_OVERLAP = 20;

	private static final Pattern STOPS = Pattern.compile("[、､，,。｡．・･]$|(?:して|って|いて|んで)$");

	private static final Pattern BEGINS = Pattern.compile("^[、､，,。｡．・･等を]");

	private static final String SINGLE = "等をはがにのでと課部局";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return "空欄の言葉が文につながらない";
	}

	@Override
	public String source() {
		return "ガイドライン 例文の○○（前後の文に続く言葉）";
	}

	@Override
	public Stream<Finding> check(Examination examination) {
		Set<String> seen = new HashSet<>();
		List<Finding> findings = new ArrayList<>();
		for (Printed printed : examination.printed()) {
			List<Inline> inlines = printed.words().inlines();
			for (int i = 0; i < inlines.size(); i++) {
				if (inlines.get(i) instanceof Inline.Filled filled && isTyped(examination, filled)) {
					String before = text(examination, printed, inlines.subList(0, i));
					String after = text(examination, printed, inlines.subList(i + 1, inlines.size()));
					if (breaks(before, filled.value(), after) && seen.add(filled.variable())) {
						findings.add(finding(examination, printed, filled, around(before, filled.value(), after)));
					}
				}
			}
		}
		return findings.stream();
	}

	private Finding finding(Examination examination, Printed printed, Inline.Filled filled, String sentence) {
		Variable variable = examination.manuscript().variable(filled.variable());
		return examination.found(this, Severity.WARNING, printed.place().split("/", 2)[0])
			.says("「" + variable.label() + "」に書いた言葉が、前後の文につながっていないようです（「" + sentence + "」）。")
			.remedy(variable.hint().isEmpty() ? "前後の文に続く言葉に直してください。" : "前後の文に続く言葉に直してください。" + variable.hint())
			.about(filled.variable() + " " + filled.value())
			.finding();
	}

	// options are the edition's, what is registered is right for other documents too
	private static boolean isTyped(Examination examination, Inline.Filled filled) {
		Variable variable = examination.manuscript().variable(filled.variable());
		boolean typed = examination.manuscript().values().written().containsKey(filled.variable());
		return typed && variable.kind() != Variable.Kind.CHOICE && variable.kind() != Variable.Kind.LIST
				&& variable.source() == null;
	}

	private static String text(Examination examination, Printed printed, List<Inline> inlines) {
		return examination.numbering().text(new Words(inlines), new NodeId(printed.place()));
	}

	private static boolean breaks(String before, String value, String after) {
		boolean stops = !after.isEmpty()
				&& (STOPS.matcher(value).find() || value.indexOf('。') >= 0 || value.indexOf('｡') >= 0);
		boolean begins = !before.isEmpty() && BEGINS.matcher(value).find();
		return stops || begins || isDoubled(value, after) || isDoubled(before, value);
	}

	// 「…等」 and 「等必要な…」
	private static boolean isDoubled(String first, String second) {
		if (first.isEmpty() || second.isEmpty()) {
			return false;
		}
		char last = first.charAt(first.length() - 1);
		if (last == second.charAt(0) && SINGLE.indexOf(last) >= 0) {
			return true;
		}
		int longest = Math.min(LONGEST_OVERLAP, Math.min(first.length(), second.length()));
		for (int length = OVERLAP; length <= longest; length++) {
			if (first.endsWith(second.substring(0, length))) {
				return true;
			}
		}
		return false;
	}

	private static String around(String before, String value, String after) {
		return before.substring(Math.max(0, before.length() - AROUND)) + value
				+ after.substring(0, Math.min(AROUND, after.length()));
	}

}
