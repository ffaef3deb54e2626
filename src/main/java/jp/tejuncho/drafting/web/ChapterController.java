package jp.tejuncho.drafting.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Manuscripts;
import jp.tejuncho.drafting.SaveOutcome;
import jp.tejuncho.edition.Chapter;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.platform.NotFound;
import jp.tejuncho.platform.Unattended;
import jp.tejuncho.system.SystemId;
import jp.tejuncho.text.JapanTime;

/**
 * 作業画面.
 */
@Controller
class ChapterController {

	private final Drafting drafting;

	private final Manuscripts manuscripts;

	private final ChapterPages pages;

	private final FindingAnswers findings;

	private final AnswersPages answers;

	private final Clock clock;

	ChapterController(Drafting drafting, Manuscripts manuscripts, ChapterPages pages, FindingAnswers findings,
			AnswersPages answers, Clock clock) {
		this.drafting = drafting;
		this.manuscripts = manuscripts;
		this.pages = pages;
		this.findings = findings;
		this.answers = answers;
		this.clock = clock;
	}

	@PostMapping("/systems/{system}/drafts/{kind}")
	String start(@PathVariable UUID system, @PathVariable String kind, @AuthenticationPrincipal SignedInStaff staff,
			RedirectAttributes redirect) {
		DocumentKind known = DocumentKind.ofCode(kind).orElseThrow(() -> new NotFound("文書の種類 " + kind));
		DraftId draft = this.drafting.start(new SystemId(system), known, staff);
		redirect.addFlashAttribute("flash", known.label() + "の案を作りました。対象システムの設定から、各条項の採否を提案しています。");
		return "redirect:/drafts/" + draft;
	}

	@GetMapping("/drafts/{draft}")
	String open(@PathVariable UUID draft, HttpServletRequest request, @AuthenticationPrincipal SignedInStaff staff,
			RedirectAttributes redirect) {
		// whoever was sent here is told on the page which they come to
		Map<String, ?> said = RequestContextUtils.getInputFlashMap(request);
		if (said != null) {
			said.forEach(redirect::addFlashAttribute);
		}
		Manuscript manuscript = this.manuscripts.read(new DraftId(draft), staff);
		boolean cover = !manuscript.edition().cover().isEmpty();
		return toChapter(draft, cover ? ChapterPages.COVER : manuscript.edition().chapters().getFirst().id(), "");
	}

	@GetMapping("/drafts/{draft}/chapters/{chapter}")
	String chapter(@PathVariable UUID draft, @PathVariable String chapter, HttpServletRequest request,
			@AuthenticationPrincipal SignedInStaff staff, Model model) {
		Manuscript manuscript = this.manuscripts.read(new DraftId(draft), staff);
		Frame.describe(model, manuscript, staff);
		this.answers.tell(model, manuscript, staff);
		return work(this.pages.make(manuscript, chapter, staff, SentChapter.NONE, ChapterPages.Overlay.CLEAN), request,
				model);
	}

	@Unattended
	@PostMapping("/drafts/{draft}/chapters/{chapter}")
	String save(@PathVariable UUID draft, @PathVariable String chapter, HttpServletRequest request,
			HttpServletResponse response, @AuthenticationPrincipal SignedInStaff staff,
			@RequestHeader(name = "HX-Request", defaultValue = "false") boolean partial,
			@RequestParam(defaultValue = "") String at, @RequestParam(defaultValue = "") String fix, Model model,
			RedirectAttributes redirect) {
		DraftId id = new DraftId(draft);
		SentChapter submission = partial ? SentChapter.unattended(request.getParameterMap())
				: new SentChapter(request.getParameterMap());
		SaveOutcome outcome = this.drafting.save(id, submission.changes(), staff);
		if (!partial && outcome.complete() && !fix.isEmpty()) {
			return this.findings.fixBeside(this.manuscripts.read(id, staff), fix, staff, redirect);
		}
		if (!partial && outcome.complete()) {
			redirect.addFlashAttribute("flash", (outcome.saved() > 0) ? "保存しました。" : "画面の内容は、保存してあります。");
			return at.equals("next") ? toNext(id, chapter, staff)
					: toChapter(draft, chapter, at.isEmpty() ? changed(id, chapter, submission, staff) : at);
		}
		Manuscript now = this.manuscripts.read(id, staff);
		Frame.describe(model, now, staff);
		ChapterPage page = this.pages.make(now, chapter, staff, submission, outcome);
		if (partial) {
			ChapterPage.Card card = card(page, at);
			model.addAttribute("page", page);
			model.addAttribute("at", at);
			model.addAttribute("rows",
					ChapterMarkup.saved(page, card, told(outcome, page), request.getContextPath(), submission));
			return "drafting/saved";
		}
		response.setStatus(
				(outcome.conflicts().isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT).value());
		return work(page, request, model);
	}

	// who presses Enter in a field stays with what was changed
	private String changed(DraftId id, String chapter, SentChapter submission, SignedInStaff staff) {
		Set<String> keys = submission.changes().stream().map(DraftChange::key).collect(Collectors.toSet());
		return keys.isEmpty() ? "" : this.pages
			.make(this.manuscripts.read(id, staff), chapter, staff, SentChapter.NONE, ChapterPages.Overlay.CLEAN)
			.cards()
			.stream()
			.filter((card) -> card.holds(keys))
			.map(ChapterPage.Card::anchor)
			.findFirst()
			.orElse("");
	}

	private static String work(ChapterPage page, HttpServletRequest request, Model model) {
		model.addAttribute("page", page);
		model.addAttribute("rows", ChapterMarkup.rows(page, request.getContextPath()));
		return "drafting/work";
	}

	private String toNext(DraftId id, String chapter, SignedInStaff staff) {
		List<String> chapters = this.manuscripts.read(id, staff)
			.edition()
			.chapters()
			.stream()
			.map(Chapter::id)
			.toList();
		int next = chapters.indexOf(chapter) + 1; // the cover is no chapter and stands
													// before the first
		return (next < chapters.size()) ? toChapter(id.value(), chapters.get(next), "")
				: "redirect:/drafts/" + id + "/remaining";
	}

	private static ChapterPage.Card card(ChapterPage page, String anchor) {
		return page.cards()
			.stream()
			.filter((card) -> card.anchor().equals(anchor))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
	}

	private static String toChapter(UUID draft, String chapter, String anchor) {
		String fragment = anchor.matches("[A-Za-z0-9_-]{1,200}") ? "#" + anchor : "";
		return "redirect:/drafts/" + draft + "/chapters/" + chapter + fragment;
	}

	private String told(SaveOutcome outcome, ChapterPage page) {
		if (outcome.complete()) {
			return savedAt();
		}
		return (outcome.conflicts().isEmpty() && page.writable()) ? "そのほかの入力は、保存してあります。" : "";
	}

	private String savedAt() {
		return "保存しました（" + JapanTime.time(this.clock.instant()) + "）";
	}

}
