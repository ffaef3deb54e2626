package jp.tejuncho.system.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Sort;
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
import jp.tejuncho.platform.Paging;
import jp.tejuncho.platform.validation.PlainCharacters;
import jp.tejuncho.system.Deleting;
import jp.tejuncho.system.Deletion;
import jp.tejuncho.system.SystemAlreadyExists;
import jp.tejuncho.system.SystemDeletion;
import jp.tejuncho.system.SystemDetails;
import jp.tejuncho.system.SystemId;
import jp.tejuncho.text.Wareki;

/**
 * 情報システムの削除の画面と、削除したものの一覧.
 */
@Controller
class DeletionController {

	private static final String ONE = "/systems" + SystemPages.ONE;

	private final SystemDeletion deletion;

	private final Deleting deleting;

	DeletionController(SystemDeletion deletion, Deleting deleting) {
		this.deletion = deletion;
		this.deleting = deleting;
	}

	@GetMapping("/deleted")
	String list(@AuthenticationPrincipal SignedInStaff staff, @RequestParam(defaultValue = "1") String page,
			Model model) {
		int number = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
		model.addAttribute("rows", this.deleting.readable(staff, Paging.of(number, Sort.unsorted())));
		model.addAttribute("person", staff);
		return "system/deleted-list";
	}

	@GetMapping(ONE + "/deletion")
	String ask(@PathVariable UUID id, @AuthenticationPrincipal SignedInStaff staff, Model model) {
		model.addAttribute("plan", this.deletion.plan(new SystemId(id), staff));
		return "system/deletion";
	}

	@PostMapping(ONE + "/deletion")
	String delete(@PathVariable UUID id, @RequestParam(defaultValue = "") String seen,
			@AuthenticationPrincipal SignedInStaff staff, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		try {
			redirect.addFlashAttribute("flash", done(this.deletion.delete(new SystemId(id), seen, staff)));
			return "redirect:/systems";
		}
		catch (SystemDeletion.NotAsSeen ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("changed", true);
			return ask(id, staff, model);
		}
	}

	private static String done(Deletion deletion) {
		return deletion.title() + "を削除しました。" + Wareki.of(deletion.lastDay()) + "まで、「削除したもの」から元に戻せます。";
	}

	@PostMapping(ONE + "/restore")
	String restore(@PathVariable UUID id, @RequestParam(defaultValue = "") String name,
			@AuthenticationPrincipal SignedInStaff staff, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		Deletion known = this.deleting.reversible(id, staff);
		String called = name.isBlank() ? known.systemName() : name;
		String error = PlainCharacters.complaint(called, SystemDetails.MAX_NAME, false).orElse("");
		if (error.isEmpty()) {
			try {
				this.deletion.restore(new SystemId(id), called, staff);
				redirect.addFlashAttribute("flash", "「" + called.strip() + "」を元に戻しました。");
				return "redirect:/systems/" + id;
			}
			catch (SystemAlreadyExists | DataIntegrityViolationException ex) {
				error = "この課には、「" + called.strip() + "」という名称の情報システムが、もう登録されています。別の名称を付けてください";
				this.deletion.namesake(known, called.strip())
					.ifPresent((other) -> model.addAttribute("namesake", other));
			}
		}
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("deletion", known);
		model.addAttribute("name", called);
		model.addAttribute("error", error);
		return "system/restore";
	}

}
