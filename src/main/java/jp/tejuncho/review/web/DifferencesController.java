package jp.tejuncho.review.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.comparison.ChangeSummary;
import jp.tejuncho.comparison.ComparisonSettings;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.SaveOutcome;
import jp.tejuncho.organization.Organizations;
import jp.tejuncho.output.DocumentOutput;
import jp.tejuncho.output.PreviewLinks;
import jp.tejuncho.platform.Costly;
import jp.tejuncho.platform.Disclosing;
import jp.tejuncho.platform.NotFound;
import jp.tejuncho.review.ActRefused;
import jp.tejuncho.review.CaseFile;
import jp.tejuncho.review.CaseReading;
import jp.tejuncho.review.Explaining;
import jp.tejuncho.review.HouseComparison;
import jp.tejuncho.review.RevisionReasons;
import jp.tejuncho.review.Stage;

/**
 * 違いの画面.
 */
@Controller
class DifferencesController {

	private static final String REASON = "reason:";

	private static final String SEEN = "seen:";

	private final ReviewPages pages;

	private final CaseReading reading;

	private final Explaining explaining;

	private final Organizations organizations;

	private final DocumentOutput output;

	DifferencesController(ReviewPages pages, CaseReading reading, Explaining explaining, Organizations organizations,
			DocumentOutput output) {
		this.pages = pages;
		this.reading = reading;
		this.explaining = explaining;
		this.organizations = organizations;
		this.output = output;
	}

	@Costly
	@Disclosing
	@GetMapping("/drafts/{draft}/differences")
	String differences(@PathVariable UUID draft, @RequestParam(required = false) CaseReading.@Nullable Basis against,
			@RequestParam(defaultValue = "table") String look, @AuthenticationPrincipal SignedInStaff staff,
			Model model) {
		return show(new DraftId(draft), new View(against, look), Map.of(), ReasonRow.NOTHING, staff, model);
	}

	private String show(DraftId id, View view, Map<NodeId, Explaining.Reason> typed, SaveOutcome outcome,
			SignedInStaff staff, Model model) {
		CaseFile file = this.reading.file(id, staff);
		CaseReading.Basis against = against(file, view);
		ComparedPair pair = pair(file, view);
		ChangeSummary summary = ChangeSummary.of(pair.comparison(), Map.of());
		this.pages.frame(model, file);
		model.addAttribute("against", against);
		model.addAttribute("basis", label(file, against));
		model.addAttribute("look", view.look());
		model.addAttribute("counts", summary.counts());
		model.addAttribute("same", !pair.comparison().isTouched());
		if (against == this.reading.revised(file)) {
			model.addAttribute("number", file.document().number());
			model.addAttribute("explains", file.manuscript().isWritableBy(staff) || !typed.isEmpty());
			model.addAttribute("changes", ReasonRow.rows(summary, pair.reasons(), typed, outcome));
		}
		model.addAttribute("document",
				this.output.html(pair.document(), file.manuscript().house().page(), PreviewLinks.NONE));
		return "review/differences";
	}

	// named by its version where there is another one beside it
	private String label(CaseFile file, CaseReading.Basis against) {
		return this.reading.version(file, against)
			.map((release) -> against.label() + "（" + release.versionName() + "）")
			.orElse(against.label());
	}

	// what waited for its day yesterday may be in force today, and an only round has none
	// before it
	private CaseReading.Basis against(CaseFile file, View view) {
		CaseReading.Basis wanted = view.against();
		if (wanted == CaseReading.Basis.ROUND && !this.reading.has(file, wanted)) {
			CaseReading.Basis usual = this.reading.revised(file);
			return this.reading.has(file, usual) ? usual : CaseReading.Basis.EXAMPLE;
		}
		if (wanted == null || (wanted.isVersion() && this.reading.version(file, wanted).isEmpty())) {
			return this.reading.revised(file);
		}
		return wanted;
	}

	@Costly
	@PostMapping("/drafts/{draft}/differences/reasons")
	String explain(@PathVariable UUID draft, @RequestParam int number,
			@RequestParam(defaultValue = "table") String look, @RequestParam Map<String, String> fields,
			@AuthenticationPrincipal SignedInStaff staff, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		DraftId id = new DraftId(draft);
		View view = new View(null, look);
		Map<NodeId, Explaining.Reason> typed = typed(fields);
		try {
			SaveOutcome outcome = this.explaining.explain(id, number, typed, staff);
			if (outcome.complete()) {
				redirect.addFlashAttribute("flash", "改正の理由を保存しました。");
				redirect.addAttribute("look", look);
				return "redirect:/drafts/" + draft + "/differences";
			}
			response.setStatus(
					(outcome.conflicts().isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT).value());
			model.addAttribute("refusal",
					outcome.refusals().stream().findFirst().map(SaveOutcome.Refusal::message).orElse(null));
			return show(id, view, typed, outcome, staff, model);
		}
		catch (ActRefused ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("refusal", ex.getMessage());
			return show(id, view, typed, ReasonRow.NOTHING, staff, model);
		}
	}

	// what a person left as it was may have been written by somebody else meanwhile
	private static Map<NodeId, Explaining.Reason> typed(Map<String, String> fields) {
		Map<NodeId, Explaining.Reason> typed = new LinkedHashMap<>();
		fields.forEach((name, words) -> {
			String changed = name.startsWith(REASON) ? name.substring(REASON.length()) : "";
			Explaining.Reason reason = new Explaining.Reason(lines(fields.getOrDefault(SEEN + changed, "")),
					lines(words));
			if (!changed.isBlank() && !reason.words().equals(reason.seen())) {
				typed.put(new NodeId(changed), reason);
			}
		});
		return typed;
	}

	private static String lines(String words) {
		return words.replace("\r\n", "\n").strip();
	}

	@Costly
	@GetMapping("/drafts/{draft}/differences.{kind}")
	ResponseEntity<byte[]> file(@PathVariable UUID draft, @PathVariable String kind,
			@RequestParam(required = false) CaseReading.@Nullable Basis against,
			@RequestParam(defaultValue = "table") String look, @AuthenticationPrincipal SignedInStaff staff) {
		CaseFile file = this.reading.file(new DraftId(draft), staff);
		return ComparedFile.of(pair(file, new View(against, "txt".equals(kind) ? "table" : look)), this.output,
				file.manuscript().house().page(), kind);
	}

	private ComparedPair pair(CaseFile file, View view) {
		CaseReading.Basis against = against(file, view);
		Document before = this.reading.basis(file, against).orElseThrow(() -> new NotFound("比べる相手 " + against.label()));
		Document after = this.reading.current(file);
		Map<NodeId, String> reasons = (against == this.reading.revised(file))
				? RevisionReasons.of(file.manuscript(), file.document().number()) : Map.of();
		Document.Head head = file.settled().map(file::keptTree).orElse(after).head();
		// the guideline has no cover that names a system, or one with its own blanks
		Document compared = before.head().systemName().isEmpty() ? after.withHead(after.head().withoutNames()) : after;
		return ComparedPair.of(before, compared, ComparedPair.Paper.of(file, head, view.look()),
				settings(file, against), reasons);
	}

	private ComparisonSettings settings(CaseFile file, CaseReading.Basis against) {
		boolean decided = file.document().stage() == Stage.IN_FORCE || file.document().stage() == Stage.ABOLISHED;
		ComparisonSettings house = HouseComparison.settings(this.organizations.current().comparison(),
				HouseComparison.headings(decided, against == CaseReading.Basis.IN_FORCE));
		return switch (against) {
			case IN_FORCE, COMING -> house;
			case EXAMPLE -> house.withHeadings(new ComparisonSettings.Headings("この文書", "ガイドラインの例文")).withoutRemarks();
			case ROUND -> house.withHeadings(new ComparisonSettings.Headings("今回の文書", "前の回の文書")).withoutRemarks();
		};
	}

	/**
	 * What is looked at, and how.
	 *
	 * @param against what it is compared with; {@code null} for what a revision takes the
	 * place of
	 * @param look as a table or marked in the text
	 */
	private record View(CaseReading.@Nullable Basis against, String look) {
	}

}
