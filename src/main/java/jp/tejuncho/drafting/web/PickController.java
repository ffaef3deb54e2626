package jp.tejuncho.drafting.web;

import java.util.UUID;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Manuscripts;

/**
 * 文に入れるものを選ぶ一覧.
 */
@Controller
class PickController {

	private final Manuscripts manuscripts;

	PickController(Manuscripts manuscripts) {
		this.manuscripts = manuscripts;
	}

	@GetMapping("/drafts/{draft}/places")
	String places(@PathVariable UUID draft, @RequestParam(defaultValue = "") String from,
			@AuthenticationPrincipal SignedInStaff staff, Model model) {
		model.addAttribute("picks", Picks.places(this.manuscripts.read(new DraftId(draft), staff), from));
		return "drafting/places";
	}

	@GetMapping("/drafts/{draft}/blanks")
	String blanks(@PathVariable UUID draft, @AuthenticationPrincipal SignedInStaff staff, Model model) {
		Manuscript manuscript = this.manuscripts.read(new DraftId(draft), staff);
		model.addAttribute("picks", Picks.blanks(manuscript));
		return "drafting/blanks";
	}

}
