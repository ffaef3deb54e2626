package jp.tejuncho.platform.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jp.tejuncho.platform.SignedInPerson;
import jp.tejuncho.platform.WhileReadOnly;
import jp.tejuncho.platform.security.UnsentInput;
import jp.tejuncho.platform.security.UnsentInputs;

@Controller
class UnsentInputPage {

	private final UnsentInputs inputs;

	UnsentInputPage(UnsentInputs inputs) {
		this.inputs = inputs;
	}

	@GetMapping(UnsentInputs.PAGE)
	String show(HttpServletRequest request, @AuthenticationPrincipal SignedInPerson person, Model model) {
		List<UnsentInput> all = this.inputs.of(request, person);
		model.addAttribute("inputs", all);
		return all.isEmpty() ? "redirect:/" : "platform/unsent";
	}

	@WhileReadOnly
	@PostMapping(UnsentInputs.PAGE + "/discard")
	String discard(@RequestParam(defaultValue = "") String id, HttpServletRequest request,
			@AuthenticationPrincipal SignedInPerson person, RedirectAttributes redirect) {
		this.inputs.of(request, person)
			.stream()
			.map(UnsentInput::id)
			.filter((known) -> id.isEmpty() || known.equals(id))
			.forEach((known) -> {
				this.inputs.discard(request, known);
				// the browser throws away its own
				redirect.addFlashAttribute(KeptInputFollower.STORED, known);
			});
		redirect.addFlashAttribute("flash", "保存されていなかった入力を捨てました。");
		return this.inputs.of(request, person).isEmpty() ? "redirect:/" : "redirect:" + UnsentInputs.PAGE;
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
