package jp.tejuncho.review.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import org.springframework.stereotype.Component;

/**
 * 照会の画面から送られたものの検査.
 */
@Component
class FormValidation {

	private final Validator validator;

	FormValidation(Validator validator) {
		this.validator = validator;
	}

	/**
	 * What has to be typed in another way.
	 * @param form what was sent
	 * @return sentences by the names of the fields, in the order of the form; more may be
	 * added
	 */
	Map<String, String> faults(ReviewForm form) {
		List<String> order = Arrays.stream(form.getClass().getRecordComponents())
			.map((component) -> component.getName())
			.toList();
		Map<String, String> faults = new LinkedHashMap<>();
		this.validator.validate(form)
			.stream()
			.sorted(Comparator.comparing((violation) -> place(order, violation)))
			.forEach((violation) -> faults.putIfAbsent(violation.getPropertyPath().toString(), violation.getMessage()));
		return faults;
	}

	// words are called by the field of their act, and come last
	private static int place(List<String> order, ConstraintViolation<ReviewForm> violation) {
		int place = order.indexOf(violation.getPropertyPath().toString());
		return (place >= 0) ? place : order.size();
	}

}
