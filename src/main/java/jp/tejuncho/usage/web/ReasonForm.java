package jp.tejuncho.usage.web;

import jakarta.validation.constraints.NotBlank;

import jp.tejuncho.platform.validation.PlainLine;
import jp.tejuncho.usage.SwitchedOffRule;

/**
 * 規則を使わない理由の入力.
 */
public class ReasonForm {

	static final String[] FIELDS = { "reason" };

	@NotBlank(message = "使わない理由を入力してください")
	@PlainLine(max = SwitchedOffRule.MAX_REASON)
	private String reason = "";

	public String getReason() {
		return this.reason;
	}

	public void setReason(String reason) {
		this.reason = reason;
	}

}
