package jp.tejuncho.usage.web;

import org.springframework.validation.BindingResult;

import jp.tejuncho.platform.validation.PlainLine;
import jp.tejuncho.usage.HouseUsageEntry;
import jp.tejuncho.usage.HouseUsageWords;

/**
 * 用字用語の項目の入力.
 */
public class UsageForm {

	static final String[] FIELDS = { "version", "wrong", "right", "note" };

	private long version;

	@PlainLine(max = HouseUsageWords.MAX_WORD)
	private String wrong = "";

	@PlainLine(max = HouseUsageWords.MAX_WORD)
	private String right = "";

	@PlainLine(max = HouseUsageWords.MAX_NOTE)
	private String note = "";

	static UsageForm of(HouseUsageEntry entry) {
		UsageForm form = new UsageForm();
		form.version = entry.version();
		form.wrong = entry.words().wrong();
		form.right = entry.words().right();
		form.note = entry.words().note();
		return form;
	}

	void check(BindingResult binding) {
		if (!binding.hasErrors()) {
			HouseUsageWords.complaint(this.wrong, this.right, this.note)
				.ifPresent((sentence) -> binding.rejectValue("wrong", "words", sentence));
		}
	}

	HouseUsageWords words() {
		return new HouseUsageWords(this.wrong, this.right, this.note);
	}

	public long getVersion() {
		return this.version;
	}

	public void setVersion(long version) {
		this.version = version;
	}

	public String getWrong() {
		return this.wrong;
	}

	public void setWrong(String wrong) {
		this.wrong = wrong;
	}

	public String getRight() {
		return this.right;
	}

	public void setRight(String right) {
		this.right = right;
	}

	public String getNote() {
		return this.note;
	}

	public void setNote(String note) {
		this.note = note;
	}

}
