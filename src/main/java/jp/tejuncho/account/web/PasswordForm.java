package jp.tejuncho.account.web;

import jakarta.validation.constraints.NotBlank;

/**
 * パスワードの変更の入力.
 */
public class PasswordForm {

	@NotBlank
	private String currentPassword = "";

	private String password = "";

	private String passwordAgain = "";

	public String getCurrentPassword() {
		return this.currentPassword;
	}

	public void setCurrentPassword(String currentPassword) {
		this.currentPassword = currentPassword;
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

}
