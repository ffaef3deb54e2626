package jp.tejuncho.proof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A line of the table of what is allowed.
 *
 * @param method GET or POST
 * @param path the address; {@code {name:value}} is one value of a variable
 * @param parameter a parameter that makes it another act, or empty
 * @param right who may
 * @param effect in which states of a document it changes something
 * @param proved whether a form in the house of the tests shows that it does
 */
record AccessRule(String method, String path, String parameter, Visitor.Right right, Set<ProofHouse.State> effect,
		boolean proved) {

	static final Set<ProofHouse.State> STANDING = EnumSet.complementOf(EnumSet.of(ProofHouse.State.DELETED));

	private static final String LETTERS = "DQCBAFRXL";

	private static final List<ProofHouse.State> STATES = List.of(ProofHouse.State.values());

	private static final Pattern BLANKS = Pattern.compile("\\s+");

	private static final Pattern ONE_VALUE = Pattern.compile("\\{(\\w+):([^}]*)}");

	static List<AccessRule> all() {
		List<AccessRule> rules = new ArrayList<>();
		try (InputStream table = Objects.requireNonNull(AccessRule.class.getResourceAsStream("/proof/access.txt"))) {
			new String(table.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.forEach((line) -> rules.add(of(BLANKS.splitAsStream(line.strip()).toList())));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return rules;
	}

	private static AccessRule of(List<String> words) {
		int right = words.get(2).matches("[A-Z_]+") ? 2 : 3;
		Set<ProofHouse.State> effect = EnumSet.noneOf(ProofHouse.State.class);
		String states = (words.size() > right + 1) ? words.get(right + 1) : "-";
		if (states.startsWith("+")) {
			effect.addAll(STANDING);
		}
		else if (!states.equals("-")) {
			states.replace("?", "").chars().forEach((letter) -> effect.add(STATES.get(LETTERS.indexOf(letter))));
		}
		return new AccessRule(words.get(0), words.get(1), (right == 3) ? words.get(2) : "",
				Visitor.Right.valueOf(words.get(right)), effect, !states.endsWith("?"));
	}

	/**
	 * The route this is about, as Spring names it.
	 * @return method, pattern and parameter
	 */
	String route() {
		return (this.method + " " + ONE_VALUE.matcher(this.path).replaceAll("{$1}") + " " + this.parameter).strip();
	}

	/**
	 * The address with the values that the table names.
	 * @return the rest of its variables in braces
	 */
	String address() {
		return ONE_VALUE.matcher(this.path).replaceAll("$2");
	}

	boolean writes() {
		return this.method.equals("POST");
	}

	/** Whether it is about one document or its system. */
	boolean ofADocument() {
		return this.path.startsWith("/drafts/{") || this.path.startsWith("/systems/{");
	}

	/**
	 * What the addresses of it look like.
	 * @return for the path of a form
	 */
	Pattern pattern() {
		return Pattern.compile(Pattern.quote(address()).replaceAll("\\{\\w+}", "\\\\E[^/]+\\\\Q"));
	}

	@Override
	public String toString() {
		return (this.method + " " + this.path + " " + this.parameter).strip();
	}

}
