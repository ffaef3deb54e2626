package jp.tejuncho.review.web;

import java.util.Optional;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

import jp.tejuncho.review.ActWords;

/**
 * 操作に合う言葉の検査.
 */
public class WordsOfActValidator implements ConstraintValidator<WordsOfAct, ReviewForm.Doing> {

	@Override
	public boolean isValid(ReviewForm.Doing form, ConstraintValidatorContext context) {
		ActWords wanted = form.act().words();
		Optional<String> complaint = wanted.complaint(form.words());
		complaint.ifPresent((sentence) -> {
			context.disableDefaultConstraintViolation();
			context.buildConstraintViolationWithTemplate(sentence)
				.addPropertyNode(wanted.field())
				.addConstraintViolation();
		});
		return complaint.isEmpty();
	}

}
