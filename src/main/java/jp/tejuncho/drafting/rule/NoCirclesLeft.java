package jp.tejuncho.drafting.rule;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jp.tejuncho.document.Inline;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.EditingPlaces;
import jp.tejuncho.edition.Fragment;
import jp.tejuncho.text.Excerpt;
import jp.tejuncho.text.Placeholders;

/**
 * 書き残した○がない.
 */
final class NoCirclesLeft implements Rule {

	static final String ID = "no-circles-left";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return "○が残っている";
	}

	@Override
	public String source() {
		return "公用文の体裁（伏せ字や仮の印を残さない）";
	}

	private static final int CONTEXT = 8;

	private static final Pattern CIRCLES = Pattern.compile("[\u25CB\u3007\u25EF\u25CF]+|[△▲]{2,}");

	// the guideline's own mark of a blank; a single circle may be a mark that somebody
	// means
	private static final Pattern BLANK = Pattern.compile("[\u25CB\u3007\u25EF]{2,}");

	// ○○市, ○○ビル and ○○課 may stand for any of them; what the guideline's own blanks are
	// followed by, what counts a day and what joins words make no name
	private static final Pattern CALLED = Pattern
		.compile("(?!部|局|課長|システム|[年月日時分]|等|及び|又は|並びに|若しくは|以[上下内外]|から|その他)[\\p{IsHan}ァ-ヶー]");

	private static final Pattern QUOTED = Pattern.compile("「[^「」]*」|『[^『』]*』");

	// beside it another sign is given its meaning, too
	private static final Pattern LEGEND = Pattern.compile(
			"は[\u25CB\u3007\u25EF]{2,}、[^、。]{1,20}は[×✕✖╳△▲]{2,}|は[×✕✖╳△▲]{2,}、[^、。]{1,20}は[\u25CB\u3007\u25EF]{2,}(?=[、。で])");

	@Override
	public Stream<Finding> check(Examination examination) {
		Stream<Finding> written = examination.lines()
			.stream()
			.filter(ExaminedLine::byPerson)
			.flatMap((line) -> check(examination, line));
		Stream<Finding> called = PrintedWords.of(examination)
			.stream()
			.filter(PrintedWords.PrintedWord::isOfHouse)
			.flatMap((word) -> check(examination, word));
		return Stream.of(written, called, cover(examination)).flatMap((findings) -> findings);
	}

	// the names of the system and of its section, as they are registered
	private Stream<Finding> cover(Examination examination) {
		return examination.printed()
			.stream()
			.filter((printed) -> printed.place().equals(EditingPlaces.COVER))
			.flatMap((printed) -> printed.words().inlines().stream())
			.flatMap((inline) -> (inline instanceof Inline.Plain plain) ? Stream.of(plain.text()) : Stream.empty())
			.flatMap((name) -> Placeholders.certain(name)
				.stream()
				.map((mark) -> examination.found(this, Severity.WARNING, EditingPlaces.COVER)
					.says("「" + name + "」に「" + mark + "」が残っています。")
					.remedy("対象システムの登録内容で、印刷する言葉に書き換えてください。")
					.about(name)
					.href("/systems/" + examination.manuscript().system().id())
					.finding()));
	}

	// what is written elsewhere is put right there
	private Stream<Finding> check(Examination examination, PrintedWords.PrintedWord word) {
		return Placeholders.certain(word.letters())
			.stream()
			.map((mark) -> examination.found(this, Severity.WARNING, word.place())
				.says(word.where() + "の「" + word.label() + "」（" + word.letters() + "）に「" + mark + "」が残っています。")
				.remedy(word.where() + "で、印刷する言葉に書き換えてください。")
				.href(word.href())
				.about(word.kind() + word.label() + word.letters())
				.finding());
	}

	private Stream<Finding> check(Examination examination, ExaminedLine line) {
		return marks(line).filter((circles) -> circles.start() >= TypedMark.end(line)).map((circles) -> {
			boolean marks = line.kind().holdsMarks() && isSign(circles.group());
			return found(examination, line, circles)
				.says("「" + around(line.letters(), circles) + "」に「" + circles.group() + "」が残っています。")
				.remedy(marks ? "言葉に書き換えてください。記号としてそのまま印刷するときは、記号として残すことができます。"
						: "言葉に書き換えてください。記号としてそのまま印刷するときは、理由を書いて承知してください。")
				.about(circles.start() + circles.group() + line.letters())
				.fix("記号として残す", marks ? () -> letters(examination, line, circles) : null)
				.finding();
		});
	}

	// XX and （未定） are words
	private static boolean isSign(String mark) {
		return mark.codePoints()
			.allMatch(
					(letter) -> !Character.isLetter(letter) && Character.getType(letter) != Character.START_PUNCTUATION
							&& Character.getType(letter) != Character.END_PUNCTUATION);
	}

	private Found found(Examination examination, ExaminedLine line, MatchResult circles) {
		boolean blank = isPrinted(examination, line) && line.kind().holdsMarks()
				&& BLANK.matcher(circles.group()).matches() && !isMeant(line.letters(), circles)
				&& !isCalled(line.letters(), circles);
		return blank ? examination.error(this, Certain.BLANK_UNMARKED, line.place())
				: examination.found(this, Severity.WARNING, line.place());
	}

	// the heading of a section waits for a clause
	private static boolean isPrinted(Examination examination, ExaminedLine line) {
		return line.kind() != ExaminedLine.Kind.TITLE || examination.clause(line.clause()).isPresent()
				|| examination.numbering().contains(line.clause().toNode());
	}

	private static boolean isCalled(String letters, MatchResult circles) {
		return CALLED.matcher(letters).region(circles.end(), letters.length()).lookingAt();
	}

	// 「○○○○」と表示する, 合格は○○、不合格は××
	private static boolean isMeant(String letters, MatchResult circles) {
		return QUOTED.matcher(letters)
			.results()
			.anyMatch((quoted) -> quoted.start() < circles.start() && circles.end() < quoted.end())
				|| LEGEND.matcher(letters)
					.results()
					.anyMatch((legend) -> legend.start() < circles.start() && circles.end() < legend.end());
	}

	// what a whole value says is for the rule of blanks
	private static Stream<MatchResult> marks(ExaminedLine line) {
		String letters = line.letters();
		boolean value = line.kind() == ExaminedLine.Kind.VALUE;
		Stream<MatchResult> circles = CIRCLES.matcher(letters)
			.results()
			.filter((mark) -> !Placeholders.isZero(letters, mark.start(), mark.end()))
			.filter((mark) -> !value || Placeholders.certain(mark.group()).isEmpty());
		return value ? circles : Stream.concat(circles, Placeholders.guessed(letters));
	}

	private static String around(String letters, MatchResult circles) {
		return Excerpt.around(letters, circles.start(), circles.end(), CONTEXT).replace(ExaminedLine.MARK, '…');
	}

	private static DraftChange letters(Examination examination, ExaminedLine line, MatchResult circles) {
		List<Fragment> letters = circles.group()
			.chars()
			.mapToObj((letter) -> (Fragment) new Fragment.Letter(Character.toString(letter)))
			.toList();
		return Rewriting.of(examination, line,
				Rewriting.replaced(line.wording(), circles.start(), circles.end(), letters));
	}

}
