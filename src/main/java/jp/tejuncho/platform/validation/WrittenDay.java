package jp.tejuncho.platform.validation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/**
 * 書かれた日.
 *
 * A day as people write it: 令和９年４月１日, R9.4.1, 2027-04-01.
 */
@Documented
@Constraint(validatedBy = WrittenDayValidator.class)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE,
		ElementType.RECORD_COMPONENT })
@Retention(RetentionPolicy.RUNTIME)
public @interface WrittenDay {

	/**
	 * 欄の名.
	 * @return as it stands on the page
	 */
	String field();

	/**
	 * Whether no day may be written at all.
	 * @return {@code true} where the field may stay empty
	 */
	boolean optional() default false;

	String message() default "日付を確かめてください";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}
