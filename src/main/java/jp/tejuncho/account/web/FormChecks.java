package jp.tejuncho.account.web;

import java.util.Optional;

import org.springframework.validation.BindingResult;

import jp.tejuncho.account.SignInName;

/**
 * 利用者の入力の検査.
 */
final class FormChecks {

	private static final String OF_SAMPLES = "mihon-";

	private FormChecks() {
	}

	static void signInName(String typed, BindingResult result) {
		if (result.hasFieldErrors("signInName")) {
			return;
		}
		if (!SignInName.accepts(typed)) {
			result.rejectValue("signInName", "form", SignInName.RULE);
		}
		else if (SignInName.of(typed).value().startsWith(OF_SAMPLES)) {
			result.rejectValue("signInName", "sample", "「mihon-」で始まる名前は見本の利用者のためのものです。別の名前にしてください");
		}
	}

	static void password(Optional<String> complaint, String password, String again, BindingResult result) {
		complaint.ifPresentOrElse((sentence) -> result.rejectValue("password", "rule", sentence), () -> {
			if (!password.equals(again)) {
				result.rejectValue("passwordAgain", "again", "上のパスワードと違います。同じものを入力してください");
			}
		});
	}

}
