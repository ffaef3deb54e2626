package jp.tejuncho.drafting.web;

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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.ClauseSaved;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Manuscripts;
import jp.tejuncho.drafting.SaveOutcome;
import jp.tejuncho.drafting.presence.Presence;
import jp.tejuncho.drafting.presence.Presence.Company;
import jp.tejuncho.drafting.presence.Presence.OpenPage;
import jp.tejuncho.drafting.rule.Inspection;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.platform.Unattended;

/**
 * 条項を直す画面.
 */
@Controller
class ClauseController {

	private static final String LISTED = "保存しました。続いた番号のある行は、項目にしました（番号は自動で付きます）。"
			+ "貼り付けたとおりの文にするときは、「元に戻す」を一度押してください。";

	private final Drafting drafting;

	private final Manuscripts manuscripts;

	private final Inspection inspection;

	private final Presence presence;

	ClauseController(Drafting drafting, Manuscripts manuscripts, Inspection inspection, Presence presence) {
		this.drafting = drafting;
		this.manuscripts = manuscripts;
		this.inspection = inspection;
		this.presence = presence;
	}

	@GetMapping("/drafts/{draft}/clauses/{clause}")
	String clause(@PathVariable UUID draft, @PathVariable PlaceId clause, @AuthenticationPrincipal SignedInStaff staff,
			Model model) {
		Manuscript manuscript = this.manuscripts.read(new DraftId(draft), staff);
		ClausePages pages = new ClausePages(manuscript, clause);
		boolean writes = manuscript.isWritableBy(staff);
		boolean held = writes && opened(OpenPage.fresh(manuscript.draft().id(), clause), staff, model);
		Frame.describe(model, manuscript, staff);
		model.addAttribute("page", pages.make(writes && !held));
		model.addAttribute("findings", pages.findings(this.inspection));
		model.addAttribute("sources", pages.sources());
		if (!writes) {
			model.addAttribute("words", new StepWords(manuscript));
			return "drafting/clause-read";
		}
		return "drafting/clause";
	}

	private boolean opened(OpenPage opened, SignedInStaff staff, Model model) {
		Company company = this.presence.look(opened, staff);
		model.addAttribute("visit", opened.visit());
		model.addAttribute("company", CompanyWords.of(company, !company.isHeld()));
		return company.isHeld();
	}

	@Unattended
	@PostMapping("/drafts/{draft}/clauses/{clause}")
	String save(@PathVariable UUID draft, @PathVariable PlaceId clause, HttpServletRequest request,
			HttpServletResponse response, @AuthenticationPrincipal SignedInStaff staff,
			@RequestHeader(name = "HX-Request", defaultValue = "false") boolean partial, Model model,
			RedirectAttributes redirect) {
		DraftId id = new DraftId(draft);
		ClauseForm form = partial ? ClauseForm.unattended(request.getParameterMap(), clause)
				: new ClauseForm(request.getParameterMap(), clause);
		ClauseSaved saved = this.drafting.save(id, form.input(), staff);
		OpenPage open = form.visit()
			.map((visit) -> new OpenPage(id, clause, visit))
			.orElseGet(() -> OpenPage.fresh(id, clause));
		this.presence.edit(open, staff);
		if (!partial && saved.outcome().complete()) {
			String done = this.drafting.makeItems(id, clause, saved, staff) ? LISTED : "保存しました。";
			redirect.addFlashAttribute("flash", (saved.outcome().saved() > 0) ? done : "画面の内容は、保存してあります。");
			return "redirect:/drafts/" + draft + "/clauses/" + clause
					+ (saved.focus().isEmpty() ? "" : "#line-" + saved.focus());
		}
		if (!partial) {
			opened(open, staff, model);
		}
		Manuscript manuscript = this.manuscripts.read(id, staff);
		Frame.describe(model, manuscript, staff);
		ClausePages now = new ClausePages(manuscript, clause);
		SaveAttempt attempt = SaveAttempt.of(form, saved);
		model.addAttribute("page", attempt.kept() ? now.kept(attempt) : now.troubled(attempt));
		return partial ? stored(now, attempt, model) : again(now, attempt, response, model);
	}

	private static String stored(ClausePages pages, SaveAttempt attempt, Model model) {
		model.addAttribute("saved", attempt.outcome().complete());
		model.addAttribute("kept", attempt.kept());
		model.addAttribute("somebody", attempt.outcome().somebody());
		model.addAttribute("others", attempt.kept() && !attempt.textRefused() && !pages.showsAll(attempt));
		return "drafting/clause-saved";
	}

	private String again(ClausePages pages, SaveAttempt attempt, HttpServletResponse response, Model model) {
		SaveOutcome outcome = attempt.outcome();
		model.addAttribute("findings", pages.findings(this.inspection));
		model.addAttribute("sources", pages.sources());
		model.addAttribute("stored", attempt.kept() && !attempt.textRefused());
		response
			.setStatus((outcome.refusals().isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
		return "drafting/clause";
	}

}
