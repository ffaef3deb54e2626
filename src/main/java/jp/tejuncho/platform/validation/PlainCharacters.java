package jp.tejuncho.platform.validation;

import java.util.Locale;
import java.util.Optional;

import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * 使える文字.
 *
 * The same rule for forms (through the constraints) and for values that arrive another
 * way. What is only unseen has been taken away before (TypedText); what is refused here
 * may stand for a letter that got lost, so the person is shown where it stands.
 */
public final class PlainCharacters {

	private static final int REPLACEMENT = 0xFFFD;

	private PlainCharacters() {
	}

	/**
	 * 使えない文字があれば、その説明.
	 * @param text what was typed
	 * @param max the most code points, a line break counted once
	 * @param lines whether line breaks are allowed
	 * @return a sentence without its full stop, to be read beside the field; nothing when
	 * all is well
	 */
	public static Optional<String> complaint(CharSequence text, int max, boolean lines) {
		return fault(text, max, lines).map(Fault::beside);
	}

	/**
	 * 使えない文字があれば、欄の名を挙げた説明.
	 * @param field what the field is called
	 * @param text what was typed
	 * @param max the most code points, a line break counted once
	 * @param lines whether line breaks are allowed
	 * @return a whole sentence, or nothing when all is well
	 */
	public static Optional<String> complaintOf(String field, CharSequence text, int max, boolean lines) {
		return fault(text, max, lines).map((fault) -> fault.of(field));
	}

	static boolean accept(@Nullable CharSequence value, String field, int max, boolean lines,
			ConstraintValidatorContext context) {
		if (value == null) {
			return true;
		}
		Optional<String> complaint = field.isEmpty() ? complaint(value, max, lines)
				: complaintOf(field, value, max, lines);
		complaint.ifPresent((sentence) -> {
			context.disableDefaultConstraintViolation();
			context.buildConstraintViolationWithTemplate(sentence).addConstraintViolation();
		});
		return complaint.isEmpty();
	}

	private static Optional<Fault> fault(CharSequence text, int max, boolean lines) {
		String unified = text.toString().replace("\r\n", "\n");
		int length = unified.codePointCount(0, unified.length());
		if (length > max) {
			return Optional.of(new Fault("", "長すぎます。%,d文字以内で入力してください（今は%,d文字です）".formatted(max, length), "が"));
		}
		int line = 1;
		for (int i = 0; i < unified.length(); i += Character.charCount(unified.codePointAt(i))) {
			int character = unified.codePointAt(i);
			if (!allowed(character, lines)) {
				String where = (unified.indexOf('\n') >= 0 && lines) ? line + "行目" : "";
				return Optional.of(new Fault(where, sentence(character), "に、"));
			}
			line += (character == '\n') ? 1 : 0;
		}
		return Optional.empty();
	}

	private static boolean allowed(int character, boolean lines) {
		if (character == '\n') {
			return lines;
		}
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				false;
			case Character.FORMAT -> !turnsDirection(character);
			default -> character != REPLACEMENT && (character & 0xFFFE) != 0xFFFE
					&& (character < 0xFDD0 || character > 0xFDEF);
		};
	}

	private static boolean turnsDirection(int character) {
		return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
	}

	private static String sentence(int character) {
		if (character == '\n' || character == '\r') {
			return "改行は使えません。一行で入力してください";
		}
		if (character == '\t') {
			return "タブは使えません。空白に置き換えてください";
		}
		if (character == REPLACEMENT || Character.getType(character) == Character.SURROGATE) {
			return "文字化けした文字が入っています。その文字を打ち直してください";
		}
		return "画面に出ない文字（U+%s）が入っています。その文字を消すか、打ち直してください".formatted(String.format(Locale.ROOT, "%04X", character));
	}

	/**
	 * 使えない所.
	 *
	 * @param where the line, or empty where the field has one
	 * @param sentence what is wrong and what to do
	 * @param particle what ties the field to it
	 */
	private record Fault(String where, String sentence, String particle) {

		String beside() {
			return this.where.isEmpty() ? this.sentence : this.where + this.particle + this.sentence;
		}

		String of(String field) {
			return "「" + field + "」" + (this.where.isEmpty() ? "" : "の" + this.where) + this.particle + this.sentence
					+ "。";
		}

	}

}
