package jp.tejuncho.drafting.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jp.tejuncho.document.Inline;
import jp.tejuncho.drafting.Tailoring;
import jp.tejuncho.edition.Fragment;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Variable;

/**
 * 緊急時対応計画と食い違わない.
 */
final class AgreesWithResponsePlan implements Rule {

	static final String ID = "agrees-with-response-plan";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return "緊急時対応計画・登録内容との食い違い";
	}

	@Override
	public String source() {
		return "実施手順と緊急時対応計画は、同じシステムのもの";
	}

	/** 緊急時対応計画の策定を定める条. */
	private static final String ARTICLE = "standard.response-plan.article";

	private static final String SYSTEM = "システム";

	private static final int MOST = 40;

	@Override
	public Stream<Finding> check(Examination examination) {
		return Stream.concat(
				examination.lines().stream().filter(ExaminedLine::byPerson).flatMap((line) -> names(examination, line)),
				post(examination));
	}

	private Stream<Finding> names(Examination examination, ExaminedLine line) {
		String registered = examination.manuscript().system().name();
		List<Finding> findings = new ArrayList<>();
		for (int at = line.letters().indexOf(SYSTEM); at >= 0; at = line.letters().indexOf(SYSTEM, at + 1)) {
			int end = at + SYSTEM.length();
			int start = begin(line.letters(), at, registered);
			String name = line.letters().substring(start, end);
			if (!name.equals(registered) && Similarity.isSlip(name, registered)) {
				findings.add(examination.found(this, Severity.WARNING, line.place())
					.source(examination.standard(ARTICLE))
					.says("「" + name + "」は、登録した情報システム名「" + registered + "」と少し違います。")
					.remedy("登録した名称に直してください。別のシステムなら、このままでよい理由を書いてください。")
					.about(start + name + " " + registered)
					.fix("登録した名称に直す",
							() -> Rewriting.of(examination, line,
									Rewriting.replaced(line.wording(), start, end,
											List.of(name(examination, line, registered)))))
					.finding());
			}
		}
		return findings.stream();
	}

	// a name goes on as long as its letters are no kana of a sentence; where two
	// names stand side by side, the second begins where the first one ends
	private static int begin(String letters, int end, String registered) {
		int start = end;
		while (start > 0 && end - start < MOST && isOfName(letters.charAt(start - 1))) {
			start--;
		}
		int before = letters.lastIndexOf(SYSTEM, end - 1);
		boolean second = before >= start && end - before > registered.length() / 2;
		return second ? before + SYSTEM.length() : start;
	}

	private static boolean isOfName(char letter) {
		Character.UnicodeScript script = Character.UnicodeScript.of(letter);
		return script == Character.UnicodeScript.HAN || script == Character.UnicodeScript.KATAKANA || letter == 'ー'
				|| Character.isSurrogate(letter) || Character.isDigit(letter)
				|| script == Character.UnicodeScript.LATIN;
	}

	private static Fragment name(Examination examination, ExaminedLine line, String registered) {
		Optional<Variable> variable = examination.manuscript()
			.edition()
			.variables()
			.stream()
			.filter((known) -> known.source() == Variable.Source.SYSTEM_NAME)
			.findFirst();
		return (line.kind().holdsMarks() && variable.isPresent()) ? new Fragment.Blank(variable.get().id(), "○○システム")
				: new Fragment.Literal(registered);
	}

	private Stream<Finding> post(Examination examination) {
		String registered = examination.manuscript().system().managerPost();
		List<String> posts = examination.manuscript().slots().managerPosts();
		boolean differs = !posts.isEmpty() && !registered.isBlank()
				&& posts.stream().noneMatch((post) -> Similarity.isSame(post, registered));
		return differs ? Stream.of(examination.found(this, Severity.WARNING, place(examination))
			.source(examination.standard(ARTICLE))
			.says("情報システム管理者の職が、対象システムの登録では「" + registered + "」、緊急時対応計画の連絡先の一覧では「" + String.join("」「", posts) + "」です。")
			.remedy("どちらかを直すか、違ってよい理由を書いてください。")
			.about(registered + " " + posts)
			.finding()) : Stream.empty();
	}

	// where the post is printed, or the document as a whole
	private static PlaceId place(Examination examination) {
		return examination.printed()
			.stream()
			.filter((printed) -> printed.words()
				.inlines()
				.stream()
				.anyMatch((inline) -> inline instanceof Inline.Filled filled && isPost(examination, filled.variable())))
			.map(Printed::place)
			.findFirst()
			.orElse(Tailoring.DOCUMENT);
	}

	private static boolean isPost(Examination examination, String variable) {
		return examination.manuscript()
			.edition()
			.findVariable(variable)
			.filter((known) -> known.source() == Variable.Source.MANAGER_POST)
			.isPresent();
	}

}
