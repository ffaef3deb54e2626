package jp.tejuncho.platform;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanWrapper;
import org.springframework.beans.PropertyAccessorFactory;

import jp.tejuncho.text.TypedText;

/**
 * 行き違いの解き方.
 *
 * Two people changed the same thing: the page shows where they differ and lets the person
 * choose field by field; what was typed travels along and is not lost.
 *
 * @param differences where they differ: {@code before} is mine, {@code after} is theirs
 * @param version the version of theirs
 * @param writer who wrote theirs, as {@link LastWriter} has it
 * @param typed everything the person typed
 */
public record ConflictChoice(List<Difference> differences, long version, @Nullable UUID writer, List<Typed> typed) {

	private static final String PREFIX = "choice.";

	private static final String THEIRS = "theirs";

	/**
	 * 「ほかの人が先に」.
	 * @return how a sentence about it begins
	 */
	public String earlier() {
		return EarlierWriter.sentence(this.writer);
	}

	/**
	 * What the person typed, to be sent again.
	 * @param request the request that came too late
	 * @return every parameter but those of the conflict itself
	 */
	public static List<Typed> typed(HttpServletRequest request) {
		return request.getParameterMap()
			.entrySet()
			.stream()
			.filter((parameter) -> !parameter.getKey().startsWith(PREFIX)
					&& !List.of("version", "_csrf").contains(parameter.getKey()))
			.flatMap((parameter) -> Arrays.stream(parameter.getValue())
				.map((value) -> new Typed(parameter.getKey(), value)))
			.toList();
	}

	/**
	 * The fields where the person chose the other's words.
	 * @param request the request of the conflict page
	 * @return names of fields
	 */
	public static List<String> fieldsOfTheOther(HttpServletRequest request) {
		return Collections.list(request.getParameterNames())
			.stream()
			.filter((name) -> name.startsWith(PREFIX) && THEIRS.equals(request.getParameter(name)))
			.map((name) -> name.substring(PREFIX.length()))
			.toList();
	}

	/**
	 * The fields nobody touched although the form sends them otherwise than they are
	 * stored: texts of old days are cleaned on their way.
	 * @param form what was sent
	 * @param stored the same form of what is stored
	 * @param fields the fields of the form
	 * @return names of fields
	 */
	public static List<String> untouched(Object form, Object stored, String... fields) {
		BeanWrapper sent = PropertyAccessorFactory.forBeanPropertyAccess(form);
		BeanWrapper kept = PropertyAccessorFactory.forBeanPropertyAccess(stored);
		return Arrays.stream(fields)
			.filter((field) -> sent.getPropertyValue(field) instanceof String mine
					&& kept.getPropertyValue(field) instanceof String theirs && !mine.equals(theirs)
					&& TypedText.isSame(mine, theirs))
			.toList();
	}

	/**
	 * 入力された一項目.
	 *
	 * @param name the parameter
	 * @param value what was typed
	 */
	public record Typed(String name, String value) {
	}

}
