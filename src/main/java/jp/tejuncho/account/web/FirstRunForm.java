package jp.tejuncho.account.web;

import jakarta.validation.constraints.NotBlank;

import jp.tejuncho.platform.validation.PlainLine;

/**
 * 最初の設定の入力.
 */
public class FirstRunForm {

	@NotBlank(message = "サーバーの記録に出たコードを入力してください")
	@PlainLine(max = 100)
	private String code = "";

	@NotBlank
	@PlainLine(max = 50)
	private String displayName = "";

	@NotBlank
	@PlainLine(max = 50)
	private String signInName = "";

	private String password = "";

	private String passwordAgain = "";

	private boolean samples;

	public String getCode() {
		return this.code;
	}

	public void setCode(String code) {
		this.code = code;
	}

	public String getDisplayName() {
		return this.displayName;
	}

	public void setDisplayName(String displayName) {
		this.displayName = displayName.strip();
	}

	public String getSignInName() {
		return this.signInName;
	}

	public void setSignInName(String signInName) {
		this.signInName = signInName.strip();
	}

	public String getPassword() {
		return this.password;
	}

	public void setPassword(String password) {
		this.password = password;
	}

	public String getPasswordAgain() {
		return this.passwordAgain;
	}

	public void setPasswordAgain(String passwordAgain) {
		this.passwordAgain = passwordAgain;
	}

	public boolean isSamples() {
		return this.samples;
	}

	public void setSamples(boolean samples) {
		this.samples = samples;
	}

}
