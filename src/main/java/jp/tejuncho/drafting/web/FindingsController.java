package jp.tejuncho.drafting.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Manuscripts;
import jp.tejuncho.drafting.Precedents;
import jp.tejuncho.drafting.rule.Confirmation;
import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.drafting.rule.FindingsReport;
import jp.tejuncho.drafting.rule.Fixes;
import jp.tejuncho.drafting.rule.Inspection;
import jp.tejuncho.drafting.rule.Severity;
import jp.tejuncho.drafting.web.FindingAnswers.Answered;
import jp.tejuncho.text.TypedText;

/**
 * 点検の画面.
 *
 * What a button does is computed anew from what is stored: a page that was open for long
 * can't bring an old text back.
 */
@Controller
class FindingsController {

	private static final String UNREASONED = "このままでよい理由を書いてください。";

	private final Manuscripts manuscripts;

	private final Inspection inspection;

	private final FindingAnswers answers;

	private final Precedents precedents;

	FindingsController(Manuscripts manuscripts, Inspection inspection, FindingAnswers answers, Precedents precedents) {
		this.manuscripts = manuscripts;
		this.inspection = inspection;
		this.answers = answers;
		this.precedents = precedents;
	}

	@GetMapping("/drafts/{draft}/remaining")
	String list(@PathVariable UUID draft, @RequestParam(defaultValue = "") String chapter,
			@RequestParam(defaultValue = "") String clause, @RequestParam(required = false) @Nullable Severity severity,
			@AuthenticationPrincipal SignedInStaff staff, Model model) {
		Manuscript manuscript = this.manuscripts.read(new DraftId(draft), staff);
		Frame.describe(model, manuscript, staff);
		model.addAttribute("page", FindingsPage.of(manuscript, this.inspection.inspect(manuscript), chapter, clause,
				severity, manuscript.isWritableBy(staff)));
		model.addAttribute("precedent", this.precedents.open(manuscript.draft().id()));
		return "drafting/remaining";
	}

	@GetMapping(path = "/drafts/{draft}/findings.json", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	FindingsReport report(@PathVariable UUID draft, @AuthenticationPrincipal SignedInStaff staff) {
		Manuscript manuscript = this.manuscripts.read(new DraftId(draft), staff);
		return FindingsReport.of(manuscript, this.inspection.inspect(manuscript));
	}

	@PostMapping("/drafts/{draft}/findings/fix")
	String fix(@PathVariable UUID draft, @RequestParam String key, @RequestParam(defaultValue = "") String at,
			@AuthenticationPrincipal SignedInStaff staff, RedirectAttributes redirect) {
		return this.answers.fix(this.manuscripts.read(new DraftId(draft), staff), key, at, staff, redirect);
	}

	@PostMapping("/drafts/{draft}/findings/fix-all")
	String fixAll(@PathVariable UUID draft, @RequestParam String rule, @RequestParam String words,
			@RequestParam(defaultValue = "") String at, @AuthenticationPrincipal SignedInStaff staff,
			RedirectAttributes redirect) {
		Manuscript manuscript = this.manuscripts.read(new DraftId(draft), staff);
		List<Finding> same = this.inspection.inspect(manuscript)
			.ofRule(rule)
			.stream()
			.filter((finding) -> finding.fix() != null && TypedText.isSame(finding.words(), words) && !words.isEmpty())
			.toList();
		return this.answers.store(new Answered(manuscript, at, staff, redirect), same.size() + "か所をまとめて直しました。",
				Fixes.together(manuscript, same));
	}

	@PostMapping("/drafts/{draft}/findings/dismiss")
	String dismiss(@PathVariable UUID draft, @RequestParam String key, @RequestParam(defaultValue = "") String reason,
			@RequestParam(defaultValue = "") String at, @AuthenticationPrincipal SignedInStaff staff,
			RedirectAttributes redirect) {
		Manuscript manuscript = this.manuscripts.read(new DraftId(draft), staff);
		@Nullable Finding finding = this.inspection.inspect(manuscript).find(key).orElse(null);
		if (finding != null && !finding.isDismissible()) {
			return FindingAnswers.refused(new Answered(manuscript, at, staff, redirect),
					"誤りは、直さないと消えません。直し方のとおりに直してください。");
		}
		if (finding != null && reason.isBlank()) {
			return FindingAnswers.refused(new Answered(manuscript, at, staff, redirect), UNREASONED);
		}
		String seen = (finding != null) ? Objects.requireNonNullElse(finding.dismissed(), "") : "";
		return this.answers.store(new Answered(manuscript, at, staff, redirect), "理由を書いて承知しました。",
				(finding != null) ? List.of(Fixes.dismissal(finding, seen, reason.strip())) : List.of());
	}

	@PostMapping("/drafts/{draft}/findings/recall")
	String recall(@PathVariable UUID draft, @RequestParam String key, @RequestParam(defaultValue = "") String at,
			@AuthenticationPrincipal SignedInStaff staff, RedirectAttributes redirect) {
		Manuscript manuscript = this.manuscripts.read(new DraftId(draft), staff);
		@Nullable Finding finding = this.inspection.inspect(manuscript).find(key).orElse(null);
		@Nullable String reason = (finding != null) ? finding.dismissed() : null;
		return this.answers.store(new Answered(manuscript, at, staff, redirect), "指摘を元に戻しました。",
				(finding != null && reason != null) ? List.of(Fixes.dismissal(finding, reason, "")) : List.of());
	}

	@PostMapping("/drafts/{draft}/findings/confirm")
	String confirm(@PathVariable UUID draft, @RequestParam String key, @RequestParam(defaultValue = "") String reason,
			@RequestParam(defaultValue = "") String at, @AuthenticationPrincipal SignedInStaff staff,
			RedirectAttributes redirect) {
		Manuscript manuscript = this.manuscripts.read(new DraftId(draft), staff);
		@Nullable Confirmation asked = this.inspection.inspect(manuscript).find(key).map(Finding::confirmation).orElse(null);
		if (asked != null && reason.isBlank()) {
			return FindingAnswers.refused(new Answered(manuscript, at, staff, redirect),
					"「" + asked.label() + "」を書いてください。");
		}
		return this.answers.store(new Answered(manuscript, at, staff, redirect), "確かめた内容を保存しました。",
				(asked != null)
						? List.of(new DraftChange.Amend(asked.kind(), asked.place(), asked.seen(), reason.strip()))
						: List.of());
	}

}
