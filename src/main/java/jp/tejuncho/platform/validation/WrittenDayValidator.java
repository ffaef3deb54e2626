package jp.tejuncho.platform.validation;

import java.util.Optional;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

import jp.tejuncho.text.WrittenDate;

/**
 * 書かれた日の検査.
 */
public class WrittenDayValidator implements ConstraintValidator<WrittenDay, String> {

	private String field = "";

	private boolean optional;

	@Override
	public void initialize(WrittenDay constraint) {
		this.field = constraint.field();
		this.optional = constraint.optional();
	}

	@Override
	public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
		if (value == null || (this.optional && value.isBlank())) {
			return true;
		}
		Optional<String> complaint = WrittenDate.of(value).complaintAsDay(this.field);
		complaint.ifPresent((sentence) -> {
			context.disableDefaultConstraintViolation();
			context.buildConstraintViolationWithTemplate(sentence).addConstraintViolation();
		});
		return complaint.isEmpty();
	}

}
