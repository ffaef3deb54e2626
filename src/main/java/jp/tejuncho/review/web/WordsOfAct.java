package jp.tejuncho.review.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/**
 * 操作に合う言葉.
 *
 * The act of a form says which field its words stand in and whether there have to be any.
 */
@Documented
@Constraint(validatedBy = WordsOfActValidator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface WordsOfAct {

	String message() default "書いてください";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}
