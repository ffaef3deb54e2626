package jp.tejuncho.platform.validation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/**
 * 一行の文字.
 *
 * No control character, no lone surrogate, at most so many characters (code points; a
 * variation selector counts). Empty and null are left to {@code @NotBlank}.
 */
@Documented
@Constraint(validatedBy = PlainLineValidator.class)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE,
		ElementType.RECORD_COMPONENT })
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainLine {

	int max() default 100;

	/**
	 * 欄の名. The sentence names it, where it isn't read beside the field.
	 * @return as it stands on the page
	 */
	String field() default "";

	String message() default "使えない文字が入っています";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}
