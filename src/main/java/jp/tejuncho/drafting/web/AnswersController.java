package jp.tejuncho.drafting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
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
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.drafting.Following;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Manuscripts;
import jp.tejuncho.drafting.SaveOutcome;
import jp.tejuncho.edition.PlaceId;

/**
 * 回答と合わない採否の画面.
 */
@Controller
class AnswersController {

	private static final Pattern CHAPTER = Pattern.compile("[a-z0-9.-]{1,100}");

	private final Following following;

	private final Drafting drafting;

	private final Manuscripts manuscripts;

	private final AnswersPages pages;

	AnswersController(Following following, Drafting drafting, Manuscripts manuscripts, AnswersPages pages) {
		this.following = following;
		this.drafting = drafting;
		this.manuscripts = manuscripts;
		this.pages = pages;
	}

	@GetMapping("/drafts/{draft}/answers")
	String list(@PathVariable UUID draft, @AuthenticationPrincipal SignedInStaff staff, Model model) {
		return show(new DraftId(draft), AnswersForm.NONE, List.of(), staff, model);
	}

	@PostMapping("/drafts/{draft}/answers")
	String judge(@PathVariable UUID draft, HttpServletRequest request, HttpServletResponse response,
			@AuthenticationPrincipal SignedInStaff staff, Model model, RedirectAttributes redirect) {
		DraftId id = new DraftId(draft);
		AnswersForm form = new AnswersForm(request.getParameterMap());
		String missing = form.isEmpty() ? "判断する条項に印を付けてください。"
				: (form.keeps() && form.reason().isEmpty()) ? "このままでよい理由を書いてください。" : "";
		if (!missing.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(id, form, List.of(missing), staff, model);
		}
		Manuscript manuscript = this.manuscripts.read(id, staff);
		AnswersForm.Judged judged = form.judged(manuscript, this.following.outdated(manuscript));
		SaveOutcome outcome = this.drafting.save(id, judged.changes(), staff);
		if (outcome.complete() && judged.left().isEmpty()) {
			redirect.addFlashAttribute("flash", "%d件を%s。「元に戻す」を押すと、まとめて元に戻せます。".formatted(outcome.saved(),
					form.keeps() ? "このままにしました" : "提案に合わせました"));
			return "redirect:/drafts/" + draft + "/answers";
		}
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("stored", outcome.saved());
		return show(id, form, troubles(this.manuscripts.read(id, staff), judged, outcome), staff, model);
	}

	private static List<String> troubles(Manuscript manuscript, AnswersForm.Judged judged, SaveOutcome outcome) {
		List<String> troubles = new ArrayList<>();
		judged.left().forEach((why, places) -> troubles.add(AnswersPages.trouble(manuscript, places, why)));
		outcome.refusals()
			.forEach((refusal) -> troubles
				.add(AnswersPages.trouble(manuscript, Set.of(new PlaceId(refusal.change().key())), refusal.message())));
		if (!outcome.conflicts().isEmpty()) {
			troubles.add(outcome.earlier() + "変えていたところは、そのままにしました。");
		}
		return troubles;
	}

	@PostMapping("/drafts/{draft}/answers/back")
	String takeBack(@PathVariable UUID draft, @RequestParam UUID batch, @RequestParam(defaultValue = "") String at,
			@AuthenticationPrincipal SignedInStaff staff, RedirectAttributes redirect) {
		DraftId id = new DraftId(draft);
		SaveOutcome outcome = this.following.takeBack(id, batch, staff);
		@Nullable UUID stored = outcome.batch();
		String done = (stored != null) ? "回答に合わせて変わった%d件の採否を、元に戻しました。やめるときは、「元に戻す」で回答に合わせた採否に戻ります。"
			.formatted(this.following.read(this.manuscripts.read(id, staff), stored)) : "元に戻すものはありません。";
		redirect.addFlashAttribute("flash",
				outcome.refusals().isEmpty()
						? outcome.conflicts().isEmpty() ? done : done + "その後に人が判断した条項と書き込んだ条項は、そのままにしました。"
						: outcome.refusals().getFirst().message());
		return back(draft, at);
	}

	@PostMapping("/drafts/{draft}/answers/told")
	String told(@PathVariable UUID draft, @RequestParam long number, @RequestParam(defaultValue = "") String at,
			@AuthenticationPrincipal SignedInStaff staff) {
		this.following.told(new DraftId(draft), number, staff);
		return back(draft, at);
	}

	private static String back(UUID draft, String at) {
		return "redirect:/drafts/" + draft + (CHAPTER.matcher(at).matches() ? "/chapters/" + at : "/answers");
	}

	private String show(DraftId id, AnswersForm form, List<String> troubles, SignedInStaff staff, Model model) {
		Manuscript manuscript = this.manuscripts.read(id, staff);
		Frame.describe(model, manuscript, staff);
		model.addAttribute("page", this.pages.make(manuscript, staff, form, troubles));
		return "drafting/answers";
	}

}
