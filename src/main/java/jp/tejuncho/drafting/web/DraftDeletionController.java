package jp.tejuncho.drafting.web;

import java.util.Optional;
import java.util.UUID;

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

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.DraftDeletion;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.system.Deletion;
import jp.tejuncho.text.Wareki;

/**
 * 案の削除の画面.
 */
@Controller
class DraftDeletionController {

	private final DraftDeletion deletion;

	DraftDeletionController(DraftDeletion deletion) {
		this.deletion = deletion;
	}

	@GetMapping("/drafts/{draft}/deletion")
	String ask(@PathVariable UUID draft, @AuthenticationPrincipal SignedInStaff staff, Model model) {
		model.addAttribute("plan", this.deletion.plan(new DraftId(draft), staff));
		return "drafting/deletion";
	}

	@PostMapping("/drafts/{draft}/deletion")
	String delete(@PathVariable UUID draft, @RequestParam(defaultValue = "") String seen,
			@AuthenticationPrincipal SignedInStaff staff, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		Optional<Deletion> done = this.deletion.delete(new DraftId(draft), seen, staff);
		if (done.isEmpty()) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("changed", true);
			return ask(draft, staff, model);
		}
		redirect.addFlashAttribute("flash",
				done.get().title() + "を削除しました。" + Wareki.of(done.get().lastDay()) + "まで、「削除したもの」から元に戻せます。");
		return "redirect:/systems/" + done.get().system();
	}

	@PostMapping("/drafts/{draft}/restore")
	String restore(@PathVariable UUID draft, @RequestParam(defaultValue = "") String exchanged,
			@AuthenticationPrincipal SignedInStaff staff, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		Optional<DraftDeletion.Plan> other = this.deletion.restore(draft, exchanged, staff);
		if (other.isPresent()) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("draft", draft);
			model.addAttribute("changed", !exchanged.isEmpty());
			model.addAttribute("other", other.get());
			return "drafting/exchange";
		}
		redirect.addFlashAttribute("flash", exchanged.isEmpty() ? "元に戻しました。" : "新しい案を削除し、前の案を元に戻しました。");
		return "redirect:/drafts/" + draft;
	}

}
