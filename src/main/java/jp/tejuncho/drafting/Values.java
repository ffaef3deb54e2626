package jp.tejuncho.drafting;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.edition.Variable;

/**
 * 空欄に入る語.
 *
 * A value comes, in this order, from what a person wrote, from what is registered of the
 * system, or from the option the profile proposes.
 *
 * @param written what people wrote, by variable
 * @param registered what the system's registration says, by variable
 * @param proposed options proposed by the profile, by variable
 */
public record Values(Map<String, String> written, Map<String, String> registered, Map<String, String> proposed) {

	/** Nothing is filled in. */
	public static final Values NONE = new Values(Map.of(), Map.of(), Map.of());

	public Values {
		written = Map.copyOf(written);
		registered = Map.copyOf(registered);
		proposed = Map.copyOf(proposed);
	}

	/**
	 * What is printed for a variable.
	 * @param variable the variable
	 * @return the value, which is empty for an optional one that isn't used; nothing if
	 * it is still a blank
	 */
	public Optional<String> of(Variable variable) {
		if (variable.source() != null) {
			return Optional.ofNullable(this.registered.get(variable.id()))
				.filter((value) -> variable.optional() || !value.isEmpty());
		}
		String own = this.written.getOrDefault(variable.id(), "");
		if (!own.isBlank()) {
			return Optional.of(own);
		}
		@Nullable String option = this.proposed.get(variable.id());
		return variable.optional() ? Optional.of("") : Optional.ofNullable(option);
	}

	/**
	 * The entries of a list.
	 * @param variable a variable of the kind {@link Variable.Kind#LIST}
	 * @return an entry a line, blank lines left out
	 */
	public List<String> list(Variable variable) {
		return of(variable).map((value) -> value.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList())
			.orElse(List.of());
	}

}
