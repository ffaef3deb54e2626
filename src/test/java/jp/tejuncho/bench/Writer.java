package jp.tejuncho.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * One of the people, with a clause of their own.
 */
final class Writer {

	private static final Pattern SEEN = Pattern.compile("name=\"seen:text\"[^>]*>([^<]*)</textarea>");

	private final Visitor visitor;

	private final String draft;

	private final String clause;

	private int writes;

	Writer(Visitor visitor, String draft, String clause) {
		this.visitor = visitor;
		this.draft = "/drafts/" + draft;
		this.clause = this.draft + "/clauses/" + clause;
	}

	String open(String page) throws IOException, InterruptedException {
		return this.visitor.text(this.draft + page);
	}

	String openClause() throws IOException, InterruptedException {
		return this.visitor.text(this.clause);
	}

	/**
	 * Stores other words than before, as the page does by itself while one writes.
	 * @param page the page of the clause
	 * @return what the page shows then
	 */
	String store(String page) throws IOException, InterruptedException {
		return store(Visitor.token(page), page);
	}

	/**
	 * Stores other words than before.
	 * @param token the token of the page that is still open
	 * @param seen what was shown last: the page, or the answer to what was stored last
	 * @return what the page shows then
	 */
	String store(String token, String seen) throws IOException, InterruptedException {
		this.writes++;
		String words = this.writes + "回目に定めたとおりに利用する。";
		String answer = this.visitor.post(this.clause,
				token + field("seen:text", Visitor.matches(seen, SEEN).getFirst()) + field("title", "書き直した条項")
						+ field("line", "own-a") + field("kind:own-a", "p") + field("text:own-a", "職員は、" + words));
		if (!Visitor.matches(answer, SEEN).getFirst().contains(words)) {
			throw new IllegalStateException("Not stored: " + answer);
		}
		return answer;
	}

	private static String field(String name, String value) {
		return "&" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "="
				+ URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

}
