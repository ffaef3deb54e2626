package jp.tejuncho.submission.web;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import jp.tejuncho.platform.validation.PlainLine;
import jp.tejuncho.platform.validation.PlainText;
import jp.tejuncho.submission.LetterContent;
import jp.tejuncho.submission.LetterWords;
import jp.tejuncho.submission.MergeWord;
import jp.tejuncho.text.Wareki;
import jp.tejuncho.text.WrittenDate;

/**
 * 起案文の入力.
 *
 * A letter may be stored while it is unfinished; what is missing is said where it is to
 * be handed in.
 */
public class LetterForm {

	static final String[] TEMPLATE_FIELDS = { "version", "subject", "petition", "reason", "summary", "basis",
			"disclosure", "retention" };

	static final String[] FIELDS = { "version", "subject", "petition", "reason", "summary", "basis", "disclosure",
			"retention", "plannedOn", "contact" };

	private static final List<String> WITH_MERGE_WORDS = List.of("subject", "petition", "reason", "summary", "basis",
			"disclosure", "retention");

	private long version;

	@PlainLine(max = LetterWords.MAX_SUBJECT)
	private String subject = "";

	@PlainText(max = LetterWords.MAX_TEXT)
	private String petition = "";

	@PlainText(max = LetterWords.MAX_TEXT)
	private String reason = "";

	@PlainText(max = LetterWords.MAX_TEXT)
	private String summary = "";

	@PlainText(max = LetterWords.MAX_NOTE)
	private String basis = "";

	@PlainText(max = LetterWords.MAX_NOTE)
	private String disclosure = "";

	@PlainLine(max = LetterWords.MAX_RETENTION)
	private String retention = "";

	private String plannedOn = "";

	@PlainLine(max = LetterContent.MAX_CONTACT)
	private String contact = "";

	static LetterForm of(LetterWords words, long version) {
		LetterForm form = new LetterForm();
		form.version = version;
		form.subject = words.subject();
		form.petition = words.petition();
		form.reason = words.reason();
		form.summary = words.summary();
		form.basis = words.basis();
		form.disclosure = words.disclosure();
		form.retention = words.retention();
		return form;
	}

	static LetterForm of(LetterContent content, long version) {
		LetterForm form = of(content.words(), version);
		form.plannedOn = Wareki.orEmpty(content.plannedOn());
		form.contact = content.contact();
		return form;
	}

	/**
	 * Takes one field over from another form.
	 * @param field the field
	 * @param other where it comes from
	 */
	void take(String field, LetterForm other) {
		switch (field) {
			case "subject" -> this.subject = other.subject;
			case "petition" -> this.petition = other.petition;
			case "reason" -> this.reason = other.reason;
			case "summary" -> this.summary = other.summary;
			case "basis" -> this.basis = other.basis;
			case "disclosure" -> this.disclosure = other.disclosure;
			case "retention" -> this.retention = other.retention;
			case "plannedOn" -> this.plannedOn = other.plannedOn;
			case "contact" -> this.contact = other.contact;
			default -> {
				// the page offers no other field
			}
		}
	}

	/**
	 * Says what is wrong that the annotations can't say.
	 * @param own what stands in brackets without being a word to be replaced, such as a
	 * system's name
	 * @param errors where it is said
	 */
	void check(List<String> own, Errors errors) {
		for (String field : WITH_MERGE_WORDS) {
			String text = String.valueOf(errors.getFieldValue(field));
			for (String known : own) {
				text = known.isEmpty() ? text : text.replace(known, "");
			}
			MergeWord.complaint(text).ifPresent((complaint) -> errors.rejectValue(field, "merge", complaint));
		}
		if (!this.plannedOn.isBlank()) {
			WrittenDate.of(this.plannedOn)
				.complaintAsDay("施行予定日")
				.ifPresent((complaint) -> errors.rejectValue("plannedOn", "day", complaint));
		}
	}

	private @Nullable LocalDate day() {
		return WrittenDate.of(this.plannedOn).day().orElse(null);
	}

	LetterWords words() {
		return new LetterWords(this.subject, this.petition, this.reason, this.summary, this.basis, this.disclosure,
				this.retention)
			.stripped();
	}

	/**
	 * What was typed, once {@link #check} has found nothing wrong.
	 * @return the letter
	 */
	LetterContent content() {
		return new LetterContent(words(), day(), this.contact.strip());
	}

	public long getVersion() {
		return this.version;
	}

	public void setVersion(long version) {
		this.version = version;
	}

	public String getSubject() {
		return this.subject;
	}

	public void setSubject(String subject) {
		this.subject = subject;
	}

	public String getPetition() {
		return this.petition;
	}

	public void setPetition(String petition) {
		this.petition = petition;
	}

	public String getReason() {
		return this.reason;
	}

	public void setReason(String reason) {
		this.reason = reason;
	}

	public String getSummary() {
		return this.summary;
	}

	public void setSummary(String summary) {
		this.summary = summary;
	}

	public String getBasis() {
		return this.basis;
	}

	public void setBasis(String basis) {
		this.basis = basis;
	}

	public String getDisclosure() {
		return this.disclosure;
	}

	public void setDisclosure(String disclosure) {
		this.disclosure = disclosure;
	}

	public String getRetention() {
		return this.retention;
	}

	public void setRetention(String retention) {
		this.retention = retention;
	}

	public String getPlannedOn() {
		return this.plannedOn;
	}

	public void setPlannedOn(String plannedOn) {
		this.plannedOn = plannedOn;
	}

	public String getContact() {
		return this.contact;
	}

	public void setContact(String contact) {
		this.contact = contact;
	}

}
