package jp.tejuncho.drafting.rule;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jp.tejuncho.drafting.body.ClauseText;
import jp.tejuncho.drafting.body.TextLine;

/**
 * 書いた文が空でない.
 */
final class OwnTextIsComplete implements Rule {

	private static final Pattern ANNOUNCES = Pattern
		.compile("次(?:の|に(?:掲げる|示す|定める|規定する|挙げる))(?:各号|事項|項目|とおり|措置|情報|者|場合|内容|要件|業務)[^。]*。?$");

	// what is announced stands elsewhere
	private static final Pattern ELSEWHERE = Pattern.compile("次[のに][^。]*(?:別[表紙図記添]|様式|附則)[^。]*。?$");

	static final String ID = "own-text-is-complete";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return "文が空";
	}

	@Override
	public String source() {
		return "書き加えた文";
	}

	@Override
	public Stream<Finding> check(Examination examination) {
		return examination.clauses().stream().flatMap((clause) -> {
			if (isEmpty(examination, clause)) {
				return Stream.of(examination.error(this, Certain.CLAUSE_EMPTY, clause.id())
					.says("本文が一行もありません。")
					.remedy((clause.example() != null) ? "使う行を選ぶか、条項を不採用にしてください。" : "本文を書くか、条項を消してください。")
					.finding());
			}
			return Stream.concat(lines(examination, clause), list(examination, clause));
		});
	}

	private static boolean isEmpty(Examination examination, ExaminedClause clause) {
		boolean lines = clause.lines()
			.stream()
			.anyMatch((line) -> line.kind() != ExaminedLine.Kind.TITLE && !isBlank(line));
		boolean wholes = clause.text()
			.lines()
			.stream()
			.anyMatch((line) -> line.kind() == TextLine.Kind.WHOLE
					&& examination.manuscript().keeps(clause.id().child(line.key())));
		boolean asks = clause.example() != null && clause.example().slot() != null;
		return !lines && !wholes && !asks;
	}

	private Stream<Finding> lines(Examination examination, ExaminedClause clause) {
		return clause.lines()
			.stream()
			.filter((line) -> line.kind() != ExaminedLine.Kind.TITLE && line.differs())
			.filter(OwnTextIsComplete::isBlank)
			.map((line) -> {
				boolean own = line.key().startsWith(TextLine.OWN);
				return examination.error(this, Certain.LINE_EMPTY, line.place())
					.says("何も書いていない行があります。")
					.remedy("文を書くか、行を消してください。")
					.fix(own ? "行を消す" : "例文に戻す", () -> Rewriting.text(examination, clause.id(), line.key(), null))
					.finding();
			});
	}

	private static boolean isBlank(ExaminedLine line) {
		return line.differs() && line.letters().isBlank();
	}

	// 「次の事項」 with nothing after it: a guess, for the next one may be a person
	private Stream<Finding> list(Examination examination, ExaminedClause clause) {
		boolean hasWholes = clause.text().lines().stream().anyMatch((line) -> line.kind() == TextLine.Kind.WHOLE);
		// an item without words is none
		List<ExaminedLine> said = clause.lines().stream().filter((line) -> !isBlank(line)).toList();
		if (hasWholes || said.isEmpty()) {
			return Stream.empty();
		}
		return announcing(examination, clause, said)
			.map((line) -> examination.found(this, Severity.WARNING, line.place())
				.says("「次の」で始まる列挙に、項目が一つもないようです。")
				.remedy("項目を採用するか書き加え、又は文を直してください。列挙でないときは、このままでよい理由を書いてください。")
				.about(line.letters())
				.finding())
			.stream();
	}

	// the last line; a person's own line also where only paragraphs follow
	private static Optional<ExaminedLine> announcing(Examination examination, ExaminedClause clause,
			List<ExaminedLine> said) {
		List<ExaminedLine> behind = said.reversed()
			.stream()
			.takeWhile((line) -> line.kind() == ExaminedLine.Kind.PARAGRAPH && TypedMark.head(line) == 0)
			.toList();
		return behind.stream()
			.filter((line) -> line.byPerson() || line.equals(said.getLast()))
			.filter((line) -> ANNOUNCES.matcher(line.letters()).find() && !ELSEWHERE.matcher(line.letters()).find())
			.filter((line) -> !endsSo(examination, clause, line))
			.findFirst();
	}

	// the plan of the guideline announces the clauses that follow
	private static boolean endsSo(Examination examination, ExaminedClause clause, ExaminedLine last) {
		if (clause.example() == null || last.byPerson()) {
			return false;
		}
		List<TextLine> example = ClauseText.following(clause.example(), examination.manuscript().tailoring().reverted())
			.lines();
		return !example.isEmpty() && example.getLast().key().equals(last.key());
	}

}
