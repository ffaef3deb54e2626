package jp.tejuncho.edition.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jp.tejuncho.edition.Condition;

/**
 * Reads conditions: {@code not} binds more closely than {@code and}, that more closely
 * than {@code or}.
 */
final class ConditionParser {

	private static final Pattern TOKEN = Pattern.compile("\\s*(?:([()]|[a-z]+(?:-[a-z]+)*)|(\\S)|$)");

	private static final int LONGEST = 500;

	private final List<Token> tokens = new ArrayList<>();

	private final int end;

	private int position;

	private ConditionParser(String text) {
		this.end = text.length();
		if (this.end > LONGEST) {
			throw new MalformedCondition(0, "条件が長すぎます（" + LONGEST + "字まで）。");
		}
		Matcher matcher = TOKEN.matcher(text);
		while (matcher.lookingAt() && matcher.regionStart() < this.end) {
			if (matcher.group(2) != null) {
				throw new MalformedCondition(matcher.start(2), "条件に使えない文字「" + matcher.group(2) + "」があります。");
			}
			if (matcher.group(1) != null) {
				this.tokens.add(new Token(matcher.group(1), matcher.start(1)));
			}
			matcher.region(matcher.end(), this.end);
		}
	}

	static Condition parse(String text) {
		ConditionParser parser = new ConditionParser(text);
		Condition condition = parser.alternatives();
		if (parser.position < parser.tokens.size()) {
			Token rest = parser.tokens.get(parser.position);
			throw new MalformedCondition(rest.offset(), "「" + rest.text() + "」の前にandかorがないか、括弧が合いません。");
		}
		return condition;
	}

	private Condition alternatives() {
		Condition condition = conjunction();
		while (takes("or")) {
			condition = new Condition.Or(condition, conjunction());
		}
		return condition;
	}

	private Condition conjunction() {
		Condition condition = factor();
		while (takes("and")) {
			condition = new Condition.And(condition, factor());
		}
		return condition;
	}

	private Condition factor() {
		if (takes("not")) {
			return new Condition.Not(factor());
		}
		if (takes("(")) {
			Condition condition = alternatives();
			if (!takes(")")) {
				throw new MalformedCondition(offset(), "閉じる括弧がありません。");
			}
			return condition;
		}
		if (this.position < this.tokens.size()) {
			Token token = this.tokens.get(this.position);
			if (!List.of("and", "or", ")").contains(token.text())) {
				this.position++;
				return new Condition.Is(token.text());
			}
		}
		throw new MalformedCondition(offset(), "ここに質問の識別子がありません。");
	}

	private boolean takes(String text) {
		if (this.position < this.tokens.size() && this.tokens.get(this.position).text().equals(text)) {
			this.position++;
			return true;
		}
		return false;
	}

	private int offset() {
		return (this.position < this.tokens.size()) ? this.tokens.get(this.position).offset() : this.end;
	}

	private record Token(String text, int offset) {
	}

	/**
	 * 条件として読めない.
	 */
	static final class MalformedCondition extends RuntimeException {

		private final int offset;

		MalformedCondition(int offset, String problem) {
			super(problem);
			this.offset = offset;
		}

		int offset() {
			return this.offset;
		}

		String problem() {
			return String.valueOf(getMessage());
		}

	}

}
