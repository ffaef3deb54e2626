package jp.tejuncho.account.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jp.tejuncho.account.OpenSessions;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.platform.WhileReadOnly;

@Controller
class SessionsPage {

	private final OpenSessions sessions;

	SessionsPage(OpenSessions sessions) {
		this.sessions = sessions;
	}

	@GetMapping("/sessions")
	String list(@AuthenticationPrincipal SignedInStaff person, HttpServletRequest request, Model model) {
		model.addAttribute("sessions", this.sessions.of(person, request));
		return "account/sessions";
	}

	@WhileReadOnly
	@PostMapping("/sessions/{id}/end")
	String end(@PathVariable UUID id, @AuthenticationPrincipal SignedInStaff person, RedirectAttributes redirect) {
		this.sessions.end(id, person);
		redirect.addFlashAttribute("flash", "サインインを一つ終えました。そこで開いている画面は使えなくなります。");
		return "redirect:/sessions";
	}

	@WhileReadOnly
	@PostMapping("/sessions/end-others")
	String endOthers(@AuthenticationPrincipal SignedInStaff person, HttpServletRequest request,
			RedirectAttributes redirect) {
		int ended = this.sessions.endOthers(person, request);
		redirect.addFlashAttribute("flash", (ended > 0) ? "ほかの" + ended + "か所のサインインを終えました。" : "ほかにサインインしているところはありません。");
		return "redirect:/sessions";
	}

}
