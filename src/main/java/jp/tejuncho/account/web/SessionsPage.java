package jp.tejuncho.account.web;

import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jp.tejuncho.account.OpenSessions;
import jp.tejuncho.account.PasswordChange;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.platform.WhileReadOnly;

@Controller
class SessionsPage {

	private static final String VIEW = "account/sessions";

	private static final String BACK = "redirect:/sessions";

	private final OpenSessions sessions;

	private final PasswordChange passwords;

	SessionsPage(OpenSessions sessions, PasswordChange passwords) {
		this.sessions = sessions;
		this.passwords = passwords;
	}

	@GetMapping("/sessions")
	String list(@AuthenticationPrincipal SignedInStaff person, HttpServletRequest request, Model model) {
		model.addAttribute("sessions", this.sessions.of(person, request));
		return VIEW;
	}

	@WhileReadOnly
	@PostMapping("/sessions/{id}/end")
	String end(@PathVariable UUID id, @RequestParam(defaultValue = "") String currentPassword,
			@AuthenticationPrincipal SignedInStaff person, HttpServletRequest request, HttpServletResponse response,
			Model model, RedirectAttributes redirect) {
		Optional<String> objection = this.passwords.objection(person, currentPassword, request);
		if (objection.isPresent()) {
			return refused(objection.get(), person, request, response, model);
		}
		this.sessions.end(id, person);
		redirect.addFlashAttribute("flash", "サインインを一つ終えました。そこで開いている画面は使えなくなります。");
		return BACK;
	}

	@WhileReadOnly
	@PostMapping("/sessions/end-others")
	String endOthers(@RequestParam(defaultValue = "") String currentPassword,
			@AuthenticationPrincipal SignedInStaff person, HttpServletRequest request, HttpServletResponse response,
			Model model, RedirectAttributes redirect) {
		Optional<String> objection = this.passwords.objection(person, currentPassword, request);
		if (objection.isPresent()) {
			return refused(objection.get(), person, request, response, model);
		}
		int ended = this.sessions.endOthers(person, request);
		redirect.addFlashAttribute("flash", (ended > 0) ? "ほかの" + ended + "か所のサインインを終えました。" : "ほかにサインインしているところはありません。");
		return BACK;
	}

	private String refused(String why, SignedInStaff person, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("complaint", why);
		return list(person, request, model);
	}

}
