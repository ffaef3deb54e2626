package jp.tejuncho.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jp.tejuncho.account.PasswordChange;
import jp.tejuncho.account.SignedInStaff;

@Controller
class PasswordPage {

	private static final String VIEW = "account/password";

	private final PasswordChange passwords;

	PasswordPage(PasswordChange passwords) {
		this.passwords = passwords;
	}

	@GetMapping("/password")
	String show(@AuthenticationPrincipal SignedInStaff person, Model model) {
		model.addAttribute("form", new PasswordForm());
		model.addAttribute("person", person);
		return VIEW;
	}

	@PostMapping("/password")
	ModelAndView change(@AuthenticationPrincipal SignedInStaff person, @Valid @ModelAttribute("form") PasswordForm form,
			BindingResult result, HttpServletRequest request, HttpServletResponse response,
			RedirectAttributes redirect) {
		FormChecks.password(this.passwords.complaint(form.getPassword(), person), form.getPassword(),
				form.getPasswordAgain(), result);
		if (!result.hasErrors()) {
			if (form.getPassword().equals(form.getCurrentPassword())) {
				result.rejectValue("password", "same", "今のパスワードとは違うものにしてください");
			}
			else {
				this.passwords.objection(person, form.getCurrentPassword(), request)
					.ifPresent((sentence) -> result.rejectValue("currentPassword", "wrong", sentence));
			}
		}
		if (!result.hasErrors() && this.passwords.used(form.getPassword(), person)) {
			result.rejectValue("password", "used", "前に使ったパスワードです。最近の5回とは違うものにしてください");
		}
		if (result.hasErrors()) {
			ModelAndView again = new ModelAndView(VIEW, HttpStatus.UNPROCESSABLE_CONTENT);
			again.addObject("person", person);
			return again;
		}
		this.passwords.change(person, form.getPassword(), request, response);
		redirect.addFlashAttribute("flash", "パスワードを変えました。次のサインインから新しいパスワードを使ってください。");
		return new ModelAndView("redirect:/");
	}

}
