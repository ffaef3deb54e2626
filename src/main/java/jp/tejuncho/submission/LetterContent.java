package jp.tejuncho.submission;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.organization.DigitStyle;
import jp.tejuncho.platform.Difference;
import jp.tejuncho.text.Wareki;
import jp.tejuncho.text.WrittenDate;

/**
 * 起案文の内容.
 *
 * @param words what it says
 * @param plannedOn 施行予定日, if it is known
 * @param contact 起案者の所属、氏名、内線
 */
public record LetterContent(LetterWords words, @Nullable LocalDate plannedOn, String contact) {

	private static final String DAY = "(?:(?:令和|平成|[RＲ])[元0-9０-９一二三四五六七八九十]{1,3}|[0-9０-９]{4})(?:年|[./．／])[0-9０-９一二三四五六七八九十]{1,3}(?:月|[./．／])[0-9０-９一二三四五六七八九十]{1,3}日?";

	// 令和８年４月１日から施行し; what was in force before is told of in the past
	private static final Pattern IN_FORCE = Pattern.compile("施行(?:の?予定)?(?:期?日)?(?:は|を|：|:|[ 　])[、 　]*(?<named>" + DAY
			+ ")|(?<day>" + DAY + ")(?:（[^（）]{1,10}）)?(?:付けで|から|より|に|を)、?(?:施行|適用|実施)(?!され|した|して(?:いる|き)|済|中)");

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
	 * Every day from which the document is to be in force, of the field and of the words:
	 * who writes over 〔施行予定日〕 has the day in two places.
	 * @return the days
	 */
	Set<LocalDate> daysInForce() {
		Set<LocalDate> days = new LinkedHashSet<>();
		if (this.plannedOn != null) {
			days.add(this.plannedOn);
		}
		this.words.lines().values().stream().flatMap((text) -> IN_FORCE.matcher(text).results()).forEach((found) -> {
			String day = Objects.requireNonNullElse(found.group("named"), found.group("day"));
			WrittenDate.of(day).day().ifPresent(days::add);
		});
		return days;
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
