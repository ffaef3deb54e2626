package jp.tejuncho.submission;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.organization.DigitStyle;
import jp.tejuncho.platform.Difference;
import jp.tejuncho.text.Wareki;

/**
 * 起案文の内容.
 *
 * @param words what it says
 * @param plannedOn 施行予定日, if it is known
 * @param contact 起案者の所属、氏名、内線
 */
public record LetterContent(LetterWords words, @Nullable LocalDate plannedOn, String contact) {

	/** 担当の長さの上限（文字）. */
	public static final int MAX_CONTACT = 300;

	/**
	 * The letter as it is read, with the day put in.
	 * @param digits how the organisation writes digits
	 * @return the words
	 */
	LetterWords read(DigitStyle digits) {
		return (this.plannedOn != null) ? this.words.filled(Map.of(MergeWord.PLANNED_DAY, day(digits))) : this.words;
	}

	/**
	 * 施行予定日 as it is read.
	 * @param digits how the organisation writes digits
	 * @return the day; empty if it isn't known
	 */
	String day(DigitStyle digits) {
		return (this.plannedOn != null) ? digits.apply(Wareki.of(this.plannedOn)) : "";
	}

	/**
	 * What is still to be written.
	 * @return the names of the fields
	 */
	public List<String> missing() {
		return lines().entrySet()
			.stream()
			.filter((line) -> line.getValue().isBlank())
			.map((line) -> line.getKey().label())
			.toList();
	}

	/**
	 * Where two differ.
	 * @param other the other
	 * @return the fields that differ, in the order of the page
	 */
	public List<Difference> differences(LetterContent other) {
		return Difference.between(lines(), other.lines());
	}

	private Map<Difference.Field, String> lines() {
		Map<Difference.Field, String> lines = new LinkedHashMap<>(this.words.lines());
		lines.put(new Difference.Field("plannedOn", "施行予定日"), day(DigitStyle.MIXED));
		lines.put(new Difference.Field("contact", "担当"), this.contact);
		return lines;
	}

}
