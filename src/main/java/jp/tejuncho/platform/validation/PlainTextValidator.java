package jp.tejuncho.platform.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * 文字の検査.
 */
public class PlainTextValidator implements ConstraintValidator<PlainText, CharSequence> {

	private int max;

	private String field = "";

	@Override
	public void initialize(PlainText constraint) {
		this.max = constraint.max();
		this.field = constraint.field();
	}

	@Override
	public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
		return PlainCharacters.accept(value, this.field, this.max, true, context);
	}

}
