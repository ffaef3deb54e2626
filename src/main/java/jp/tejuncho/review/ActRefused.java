package jp.tejuncho.review;

import java.util.List;

/**
 * できないことをしようとした.
 *
 * Nothing has changed. The message says why, the details name each hindrance.
 */
public class ActRefused extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final transient List<String> details;

	private final String field;

	public ActRefused(String message, List<String> details) {
		this(message, details, "");
	}

	private ActRefused(String message, List<String> details, String field) {
		super(message);
		this.details = List.copyOf(details);
		this.field = field;
	}

	/**
	 * Something typed can't be accepted.
	 * @param field the name of the field
	 * @param message why not, and what to do
	 * @return the refusal, to be said at the field
	 */
	public static ActRefused at(String field, String message) {
		return new ActRefused(message, List.of(), field);
	}

	public ActRefused(String message) {
		this(message, List.of());
	}

	ActRefused(Refusal refusal) {
		this(refusal.sentence());
	}

	/**
	 * What has to be typed in another way.
	 * @return the name of the field; empty if it isn't what was typed
	 */
	public String field() {
		return this.field;
	}

	public List<String> details() {
		return this.details;
	}

}
