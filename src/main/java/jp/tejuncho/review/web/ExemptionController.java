package jp.tejuncho.review.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.organization.OrganizationSection;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.platform.RefusedInput;
import jp.tejuncho.review.ActRefused;
import jp.tejuncho.review.Exempting;
import jp.tejuncho.review.SelfApproval;
import jp.tejuncho.text.JapanTime;

/**
 * 自ら書いた文書の承認の例外の画面.
 */
@Controller
@RequestMapping("/organization/self-approvals")
class ExemptionController {

	private static final String HERE = "redirect:/organization/self-approvals";

	private final Exempting exempting;

	private final OrganizationSections sections;

	ExemptionController(Exempting exempting, OrganizationSections sections) {
		this.exempting = exempting;
		this.sections = sections;
	}

	@GetMapping
	String list(@AuthenticationPrincipal SignedInStaff staff, Model model) {
		return show("", "", "", staff, model);
	}

	private String show(String about, String section, String reason, SignedInStaff staff, Model model) {
		Map<SectionId, String> names = new LinkedHashMap<>();
		Map<String, String> choices = new LinkedHashMap<>();
		for (OrganizationSection known : this.sections.inOrder()) {
			names.put(known.id(), known.displayName());
			if (known.active()) {
				choices.put(known.id().toString(), known.displayName());
			}
		}
		List<SelfApproval> all = this.exempting.all();
		all.stream().filter(SelfApproval::holds).forEach((held) -> choices.remove(held.section().toString()));
		model.addAttribute("operates", staff.operates());
		model.addAttribute("sections", choices);
		model.addAttribute("rows", all.stream().map((one) -> Row.of(one, names.get(one.section()))).toList());
		model.addAttribute("about", about);
		model.addAttribute("chosen", section);
		model.addAttribute("reason", reason);
		return "review/self-approvals";
	}

	@PostMapping("/edit/grant")
	String grant(@RequestParam(defaultValue = "") String section, @RequestParam(defaultValue = "") String reason,
			@AuthenticationPrincipal SignedInStaff staff, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		try {
			this.exempting.grant(section(section), reason.strip(), staff);
			redirect.addFlashAttribute("flash", "例外を許可しました。");
			return HERE;
		}
		catch (ActRefused ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("refusal", ex.getMessage());
			String page = show("new", section, reason, staff, model);
			if (model.getAttribute("sections") instanceof Map<?, ?> left && left.isEmpty()) {
				RefusedInput.on(model, ex.getMessage());
			}
			return page;
		}
	}

	@PostMapping("/edit/{id}/end")
	String end(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason,
			@AuthenticationPrincipal SignedInStaff staff, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		try {
			this.exempting.end(id, reason.strip(), staff);
			redirect.addFlashAttribute("flash", "例外を終わりにしました。これまでの承認はそのまま残ります。");
			return HERE;
		}
		catch (ActRefused ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("refusal", ex.getMessage());
			if (this.exempting.all().stream().noneMatch((one) -> one.id().equals(id) && one.holds())) {
				RefusedInput.on(model, ex.getMessage());
			}
			return show(id.toString(), "", reason, staff, model);
		}
	}

	private static SectionId section(String chosen) {
		try {
			return new SectionId(UUID.fromString(chosen));
		}
		catch (IllegalArgumentException ex) {
			throw new ActRefused("課を選んでください。");
		}
	}

	/**
	 * 例外の一件.
	 *
	 * @param id the exemption
	 * @param section whose
	 * @param holds whether it holds
	 * @param reason why
	 * @param granted by whom, since when
	 * @param ended why it ended, by whom and when, or empty
	 */
	public record Row(String id, String section, boolean holds, String reason, String granted, String ended) {

		static Row of(SelfApproval one, @Nullable String section) {
			return new Row(one.id().toString(), (section != null) ? section : "（なくなった課）", one.holds(), one.reason(),
					one.grantedBy() + "　" + JapanTime.dayAndTime(one.grantedAt()), (one.endedAt() != null)
							? one.endedReason() + "　" + one.endedBy() + "　" + JapanTime.dayAndTime(one.endedAt()) : "");
		}

	}

}
