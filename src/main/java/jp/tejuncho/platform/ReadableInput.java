package jp.tejuncho.platform;

import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * 入力の読み方.
 *
 * What was typed and could not be stored is shown to its person. A room that puts more
 * than letters into a field provides a bean, so that the person reads what stood on the
 * page; this room never learns what it means. What is sent again stays as it was sent.
 */
public interface ReadableInput {

	/**
	 * How the fields of a form are read.
	 * @param address where the form was sent, from the application's root
	 * @param person who typed it
	 * @return what a reader reads of a field, by its name and what was sent; nothing if
	 * the form is of another room
	 */
	Optional<BinaryOperator<String>> of(String address, SignedInPerson person);

}
