package jp.tejuncho.review;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * できないことをしようとした.
 *
 * Nothing has changed. The message says why, the details name each hindrance.
 */
public class ActRefused extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final transient List<String> details;

	private final transient Map<String, String> faults;

	public ActRefused(String message, List<String> details) {
		this(message, details, Map.of());
	}

	private ActRefused(String message, List<String> details, Map<String, String> faults) {
		super(message);
		this.details = List.copyOf(details);
		this.faults = faults;
	}

	/**
	 * Something typed can't be accepted.
	 * @param field the name of the field
	 * @param message why not, and what to do
	 * @return the refusal, to be said at the field
	 */
	public static ActRefused at(String field, String message) {
		return at(Map.of(field, message));
	}

	/**
	 * Several things typed can't be accepted.
	 * @param faults why not, and what to do, by the names of the fields in their order
	 * @return the refusal, to be said at every one of them
	 */
	public static ActRefused at(Map<String, String> faults) {
		return new ActRefused(String.join("", faults.values()), List.of(),
				Collections.unmodifiableMap(new LinkedHashMap<>(faults)));
	}

	public ActRefused(String message) {
		this(message, List.of());
	}

	ActRefused(Refusal refusal) {
		this(refusal.sentence());
	}

	/**
	 * What has to be typed in another way.
	 * @return the name of the first field; empty if it isn't what was typed
	 */
	public String field() {
		return this.faults.keySet().stream().findFirst().orElse("");
	}

	/**
	 * What is wrong with each field.
	 * @return sentences by the names of the fields
	 */
	public Map<String, String> faults() {
		return this.faults;
	}

	public List<String> details() {
		return this.details;
	}

}
