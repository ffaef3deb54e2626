package jp.tejuncho.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jp.tejuncho.account.AddressThrottle;
import jp.tejuncho.account.FirstRun;
import jp.tejuncho.account.PasswordChange;
import jp.tejuncho.account.SignInName;
import jp.tejuncho.platform.NotFound;
import jp.tejuncho.platform.NotPossible;

@Controller
class FirstRunPage {

	private static final String VIEW = "account/first-run";

	private final FirstRun firstRun;

	private final PasswordChange passwords;

	private final AddressThrottle throttle;

	FirstRunPage(FirstRun firstRun, PasswordChange passwords, AddressThrottle throttle) {
		this.firstRun = firstRun;
		this.passwords = passwords;
		this.throttle = throttle;
	}

	@GetMapping("/first-run")
	String show(Model model) {
		if (this.firstRun.done()) {
			throw new NotFound("first run");
		}
		model.addAttribute("form", new FirstRunForm());
		return VIEW;
	}

	@PostMapping("/first-run")
	ModelAndView register(@Valid @ModelAttribute("form") FirstRunForm form, BindingResult result,
			HttpServletRequest request, RedirectAttributes redirect) {
		if (this.firstRun.done()) {
			throw new NotPossible("最初の設定は、すでに終わっています。サインインの画面から入ってください。");
		}
		FormChecks.signInName(form.getSignInName(), result);
		FormChecks.password(this.passwords.complaint(form.getPassword(), form.getSignInName(), form.getDisplayName()),
				form.getPassword(), form.getPasswordAgain(), result);
		if (!result.hasErrors()) {
			code(form, result, request.getRemoteAddr());
		}
		if (result.hasErrors()) {
			return new ModelAndView(VIEW, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		redirect.addFlashAttribute("issued", this.passwords.registerFirst(SignInName.of(form.getSignInName()),
				form.getDisplayName(), form.getPassword(), form.isSamples()));
		redirect.addFlashAttribute("registered", form.getDisplayName());
		return new ModelAndView("redirect:/first-run/done");
	}

	private void code(FirstRunForm form, BindingResult result, String address) {
		if (!this.throttle.admits(address)) {
			result.rejectValue("code", "wait", "続けて間違えたため、しばらく受け付けません。10分ほど待ってからもう一度試してください");
		}
		else if (this.firstRun.accepts(form.getCode())) {
			this.throttle.forgive(address);
		}
		else {
			result.rejectValue("code", "wrong", "コードが違います。サーバーの記録の最も新しいものを入力してください（5回間違えると新しいコードに替わります）");
		}
	}

	@GetMapping("/first-run/done")
	String done(Model model) {
		return model.containsAttribute("registered") ? "account/first-run-done" : "redirect:/sign-in";
	}

}
