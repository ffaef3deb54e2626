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

	public ActRefused(String message, List<String> details) {
		super(message);
		this.details = List.copyOf(details);
	}

	public ActRefused(String message) {
		this(message, List.of());
	}

	public List<String> details() {
		return this.details;
	}

}
