package jp.tejuncho.drafting.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
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
import jp.tejuncho.drafting.precedent.Precedents;
import jp.tejuncho.drafting.rule.Confirmation;
import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.drafting.rule.FindingsReport;
import jp.tejuncho.drafting.rule.Fixes;
import jp.tejuncho.drafting.rule.Inspection;
import jp.tejuncho.drafting.rule.Severity;
import jp.tejuncho.drafting.web.FindingAnswers.Answered;
import jp.tejuncho.platform.Costly;
import jp.tejuncho.platform.Disclosing;
import jp.tejuncho.text.TypedText;

/**
 * 点検の画面.
 *
 * What a button does is computed anew from what is stored: a page that was open for long
 * can't bring an old text back.
 */
@Controller
class FindingsController {

	private static final String RECALLED = "もう指摘に戻っています。";

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

	@Costly
	@GetMapping("/drafts/{draft}/remaining")
	String list(@PathVariable UUID draft, @RequestParam(defaultValue = "") String chapter,
			@RequestParam(defaultValue = "") String clause, @RequestParam(required = false) @Nullable Severity severity,
			@RequestParam(defaultValue = "") String advice, @AuthenticationPrincipal SignedInStaff staff, Model model) {
		Manuscript manuscript = this.manuscripts.read(new DraftId(draft), staff);
		Frame.describe(model, manuscript, staff);
		model.addAttribute("page", FindingsPage.of(manuscript, this.inspection.inspect(manuscript),
				new FindingsFilter(chapter, clause, severity, advice.equals("open")), manuscript.isWritableBy(staff)));
		model.addAttribute("precedent", this.precedents.open(manuscript.draft().id()));
		return "drafting/remaining";
	}

	@Costly
	@Disclosing
	@GetMapping(path = "/drafts/{draft}/findings.json", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	FindingsReport report(@PathVariable UUID draft, @AuthenticationPrincipal SignedInStaff staff) {
		Manuscript manuscript = this.manuscripts.read(new DraftId(draft), staff);
		return FindingsReport.of(manuscript, this.inspection.inspect(manuscript));
	}

	@Costly
	@PostMapping("/drafts/{draft}/findings/fix")
	String fix(@PathVariable UUID draft, @RequestParam String key, @RequestParam(defaultValue = "") String stamp,
			@RequestParam(defaultValue = "") String at, @AuthenticationPrincipal SignedInStaff staff,
			RedirectAttributes redirect) {
		return this.answers.fix(answered(draft, at, staff, redirect), key, stamp);
	}

	// only what stood on the page is meant, and only as it stood there
	@Costly
	@PostMapping("/drafts/{draft}/findings/fix-all")
	String fixAll(@PathVariable UUID draft, @RequestParam MultiValueMap<String, String> fields,
			@RequestParam(defaultValue = "") String at, @AuthenticationPrincipal SignedInStaff staff,
			RedirectAttributes redirect) {
		Answered answered = answered(draft, at, staff, redirect);
		List<String> stamps = fields.getOrDefault("stamp", List.of());
		List<Finding> same = meant(answered.found().all(), fields)
			.filter((finding) -> finding.fix() != null && stamps.contains(finding.fix().stamp()))
			.toList();
		return this.answers.putRight(answered, same.size() + "か所をまとめて直しました。" + rest(fields, same.size()),
				Fixes.together(answered.manuscript(), same));
	}

	@Costly
	@PostMapping("/drafts/{draft}/findings/dismiss")
	String dismiss(@PathVariable UUID draft, @RequestParam String key, @RequestParam(defaultValue = "") String reason,
			@RequestParam(defaultValue = "") String at, @AuthenticationPrincipal SignedInStaff staff,
			RedirectAttributes redirect) {
		Answered answered = answered(draft, at, staff, redirect);
		@Nullable Finding finding = answered.found().find(key).orElse(null);
		if (finding != null && !finding.isDismissible()) {
			return this.answers.refused(answered, "誤りは、直さないと消えません。直し方のとおりに直してください。");
		}
		if (finding != null && reason.isBlank()) {
			return this.answers.refused(answered, UNREASONED);
		}
		if (finding != null && finding.dismissed() != null && !finding.dismissed().equals(reason.strip())) {
			return this.answers.refused(answered,
					FindingAnswers.accepted(finding.dismissed()) + "理由を替えるときは、指摘に戻してから書いてください。");
		}
		return this.answers.store(answered, "理由を書いて承知しました。",
				(finding != null) ? List.of(Fixes.dismissal(finding, "", reason.strip())) : List.of());
	}

	// only what stood on the page is meant
	@Costly
	@PostMapping("/drafts/{draft}/findings/dismiss-all")
	String dismissAll(@PathVariable UUID draft, @RequestParam MultiValueMap<String, String> fields,
			@RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String at,
			@AuthenticationPrincipal SignedInStaff staff, RedirectAttributes redirect) {
		Answered answered = answered(draft, at, staff, redirect);
		if (reason.isBlank()) {
			return this.answers.refused(answered, UNREASONED);
		}
		List<DraftChange> changes = meant(answered.found().all(), fields).filter(Finding::isDismissible)
			.map((finding) -> Fixes.dismissal(finding, "", reason.strip()))
			.toList();
		Optional<String> earlier = meant(answered.found().dismissed(), fields).map(Finding::dismissed).findFirst();
		if (changes.isEmpty() && earlier.isPresent()) {
			return this.answers.refused(answered, FindingAnswers.accepted(earlier.get()));
		}
		return this.answers.store(answered,
				kind(answered.found().all(), fields) + changes.size() + "件をまとめて承知しました。" + rest(fields, changes.size()),
				changes);
	}

	// the page goes on at the next kind, so the words say which one is meant
	private static String kind(List<Finding> findings, MultiValueMap<String, String> fields) {
		return meant(findings, fields).findFirst().map((one) -> FindingsPage.title(one) + "：").orElse("");
	}

	@Costly
	@PostMapping("/drafts/{draft}/findings/recall-all")
	String recallAll(@PathVariable UUID draft, @RequestParam MultiValueMap<String, String> fields,
			@RequestParam(defaultValue = "") String at, @AuthenticationPrincipal SignedInStaff staff,
			RedirectAttributes redirect) {
		Answered answered = answered(draft, at, staff, redirect);
		List<DraftChange> changes = meant(answered.found().dismissed(), fields)
			.map((finding) -> Fixes.dismissal(finding, Objects.requireNonNullElse(finding.dismissed(), ""), ""))
			.toList();
		if (changes.isEmpty() && meant(answered.found().all(), fields).findFirst().isPresent()) {
			return this.answers.refused(answered, RECALLED);
		}
		return this.answers.store(answered, kind(answered.found().dismissed(), fields) + changes.size() + "件を指摘に戻しました。"
				+ rest(fields, changes.size()), changes);
	}

	private static Stream<Finding> meant(List<Finding> findings, MultiValueMap<String, String> fields) {
		List<String> keys = fields.getOrDefault("key", List.of());
		return findings.stream()
			.filter((finding) -> keys.stream().anyMatch((key) -> TypedText.isSame(finding.key(), key)));
	}

	private static String rest(MultiValueMap<String, String> fields, int done) {
		int left = fields.getOrDefault("key", List.of()).size() - done;
		return (left > 0) ? "画面を開いた後に変わった" + left + "件は、そのままにしました。" : "";
	}

	@Costly
	@PostMapping("/drafts/{draft}/findings/recall")
	String recall(@PathVariable UUID draft, @RequestParam String key, @RequestParam(defaultValue = "") String at,
			@AuthenticationPrincipal SignedInStaff staff, RedirectAttributes redirect) {
		Answered answered = answered(draft, at, staff, redirect);
		@Nullable Finding finding = answered.found().find(key).orElse(null);
		@Nullable String reason = (finding != null) ? finding.dismissed() : null;
		if (finding != null && reason == null) {
			return this.answers.refused(answered, RECALLED);
		}
		return this.answers.store(answered, "指摘を元に戻しました。",
				(finding != null && reason != null) ? List.of(Fixes.dismissal(finding, reason, "")) : List.of());
	}

	@Costly
	@PostMapping("/drafts/{draft}/findings/confirm")
	String confirm(@PathVariable UUID draft, @RequestParam String key, @RequestParam(defaultValue = "") String reason,
			@RequestParam(defaultValue = "") String at, @AuthenticationPrincipal SignedInStaff staff,
			RedirectAttributes redirect) {
		Answered answered = answered(draft, at, staff, redirect);
		@Nullable Confirmation asked = answered.found().find(key).map(Finding::confirmation).orElse(null);
		if (asked != null && reason.isBlank()) {
			return this.answers.refused(answered, "「" + asked.label() + "」を書いてください。");
		}
		return this.answers.store(answered, "確かめた内容を保存しました。",
				(asked != null)
						? List.of(new DraftChange.Amend(asked.kind(), asked.place(), asked.seen(), reason.strip()))
						: List.of());
	}

	@Costly
	@PostMapping("/drafts/{draft}/findings/undo")
	String undo(@PathVariable UUID draft, @RequestParam UUID batch, @RequestParam(defaultValue = "") String at,
			@AuthenticationPrincipal SignedInStaff staff, RedirectAttributes redirect) {
		return this.answers.reverse(answered(draft, at, staff, redirect), batch, false);
	}

	@Costly
	@PostMapping("/drafts/{draft}/findings/redo")
	String redo(@PathVariable UUID draft, @RequestParam UUID batch, @RequestParam(defaultValue = "") String at,
			@AuthenticationPrincipal SignedInStaff staff, RedirectAttributes redirect) {
		return this.answers.reverse(answered(draft, at, staff, redirect), batch, true);
	}

	private Answered answered(UUID draft, String at, SignedInStaff staff, RedirectAttributes redirect) {
		Manuscript manuscript = this.manuscripts.read(new DraftId(draft), staff);
		return new Answered(manuscript, this.inspection.inspect(manuscript), at, staff, redirect);
	}

}
