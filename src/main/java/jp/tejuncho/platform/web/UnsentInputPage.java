package jp.tejuncho.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jp.tejuncho.platform.SignedInPerson;
import jp.tejuncho.platform.security.UnsentInputs;

@Controller
class UnsentInputPage {

	private final UnsentInputs inputs;

	UnsentInputPage(UnsentInputs inputs) {
		this.inputs = inputs;
	}

	@GetMapping(UnsentInputs.PAGE)
	String show(HttpServletRequest request, @AuthenticationPrincipal SignedInPerson person, Model model) {
		return this.inputs.of(request, person).map((input) -> {
			model.addAttribute("input", input);
			return "platform/unsent";
		}).orElse("redirect:/");
	}

	@PostMapping(UnsentInputs.PAGE + "/discard")
	String discard(HttpServletRequest request, RedirectAttributes redirect) {
		this.inputs.discard(request);
		redirect.addFlashAttribute("flash", "送信できていなかった入力を捨てました。");
		return "redirect:/";
	}

	/**
	 * For the script of a page that stayed open over a new sign-in.
	 * @param person who is signed in now
	 * @param token the token of the new session
	 * @return both; readable by pages of this origin only
	 */
	@GetMapping("/session")
	ResponseEntity<String> session(@AuthenticationPrincipal SignedInPerson person, CsrfToken token) {
		return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(person.personId() + " " + token.getToken());
	}

}
