package jp.tejuncho.drafting.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Manuscripts;
import jp.tejuncho.drafting.Proposals;
import jp.tejuncho.drafting.SaveOutcome;
import jp.tejuncho.drafting.precedent.Precedents;
import jp.tejuncho.edition.Editions;
import jp.tejuncho.edition.PlaceId;

/**
 * 採否の一覧の画面.
 */
@Controller
class DecisionsController {

	private final Drafting drafting;

	private final Manuscripts manuscripts;

	private final Editions editions;

	private final Precedents precedents;

	DecisionsController(Drafting drafting, Manuscripts manuscripts, Editions editions, Precedents precedents) {
		this.drafting = drafting;
		this.manuscripts = manuscripts;
		this.editions = editions;
		this.precedents = precedents;
	}

	@GetMapping("/drafts/{draft}/decisions")
	String list(@PathVariable UUID draft, @RequestParam(defaultValue = "") String state,
			@RequestParam(defaultValue = "") String chapter, @AuthenticationPrincipal SignedInStaff staff,
			Model model) {
		Manuscript manuscript = this.manuscripts.read(new DraftId(draft), staff);
		return show(manuscript, pages(manuscript).make(new DecisionsPage.Filter(state, chapter), SentDecisions.NONE,
				Set.of(), List.of(), manuscript.isWritableBy(staff)), staff, model);
	}

	@PostMapping("/drafts/{draft}/decisions")
	String decide(@PathVariable UUID draft, @RequestParam(defaultValue = "") String state,
			@RequestParam(defaultValue = "") String chapter, HttpServletRequest request, HttpServletResponse response,
			@AuthenticationPrincipal SignedInStaff staff, Model model, RedirectAttributes redirect) {
		DraftId id = new DraftId(draft);
		DecisionsPage.Filter filter = new DecisionsPage.Filter(state, chapter);
		SentDecisions form = new SentDecisions(request.getParameterMap());
		DecisionsPages pages = pages(this.manuscripts.read(id, staff));
		Set<PlaceId> picked = form.picked(pages.groups());
		Optional<Choice> choice = form.choice();
		if (choice.isEmpty() || picked.isEmpty()) {
			String missing = picked.isEmpty() ? "決める条項に印を付けてください。" : "採用、不採用、未判断のどれにするかを選んでください。";
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return again(id, filter, form, picked, List.of(new DecisionsPage.Trouble("", "", missing)), staff, model);
		}
		SaveOutcome outcome = this.drafting.save(id, form.changes(picked, choice.get()), staff);
		if (outcome.complete()) {
			redirect.addFlashAttribute("flash",
					(outcome.saved() > 0)
							? "%d件を「%s」にしました。「元に戻す」を押すと、まとめて元に戻せます。".formatted(outcome.saved(), choice.get().label())
							: "変わったところはありませんでした。");
			redirect.addAttribute("state", filter.state());
			redirect.addAttribute("chapter", filter.chapter());
			return "redirect:/drafts/" + draft + "/decisions";
		}
		response.setStatus(
				(outcome.conflicts().isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT).value());
		Set<PlaceId> open = Stream
			.concat(outcome.conflicts().stream().map(SaveOutcome.Conflict::change),
					outcome.refusals().stream().map(SaveOutcome.Refusal::change))
			.flatMap((change) -> PlaceId.read(change.key()).stream())
			.collect(Collectors.toSet());
		model.addAttribute("stored", outcome.saved());
		return again(id, filter, form, open, pages.troubles(outcome), staff, model);
	}

	private String again(DraftId id, DecisionsPage.Filter filter, SentDecisions form, Set<PlaceId> picked,
			List<DecisionsPage.Trouble> troubles, SignedInStaff staff, Model model) {
		Manuscript manuscript = this.manuscripts.read(id, staff);
		return show(manuscript, pages(manuscript).make(filter, form, picked, troubles, true), staff, model);
	}

	private DecisionsPages pages(Manuscript manuscript) {
		return new DecisionsPages(manuscript,
				Proposals.of(manuscript.edition(), this.editions.questions(), manuscript.answers()));
	}

	private String show(Manuscript manuscript, DecisionsPage page, SignedInStaff staff, Model model) {
		Frame.describe(model, manuscript, staff);
		model.addAttribute("page", page);
		model.addAttribute("precedent", this.precedents.open(manuscript.draft().id()));
		return "drafting/decisions";
	}

}
