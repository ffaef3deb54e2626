package jp.tejuncho.platform.web;

import jakarta.validation.constraints.NotBlank;

import jp.tejuncho.platform.ReadOnlyNotice;
import jp.tejuncho.platform.validation.PlainLine;

/**
 * 読み取り専用の知らせの入力.
 */
public class ReadOnlyForm {

	static final String[] FIELDS = { "why", "until", "stamp" };

	@NotBlank(message = "わけを入力してください")
	@PlainLine(max = ReadOnlyNotice.MAX_WHY)
	private String why = "";

	@PlainLine(max = ReadOnlyNotice.MAX_UNTIL)
	private String until = "";

	private String stamp = "";

	static ReadOnlyForm of(ReadOnlyNotice notice) {
		ReadOnlyForm form = new ReadOnlyForm();
		form.why = notice.why();
		form.until = notice.until();
		form.stamp = notice.stamp();
		return form;
	}

	public String getWhy() {
		return this.why;
	}

	public void setWhy(String why) {
		this.why = why;
	}

	public String getUntil() {
		return this.until;
	}

	public void setUntil(String until) {
		this.until = until;
	}

	public String getStamp() {
		return this.stamp;
	}

	public void setStamp(String stamp) {
		this.stamp = stamp;
	}

}
