package jp.tejuncho.review.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
import jp.tejuncho.platform.Download;
import jp.tejuncho.platform.NotFound;
import jp.tejuncho.review.ActRefused;
import jp.tejuncho.review.CaseFile;
import jp.tejuncho.review.Explaining;
import jp.tejuncho.review.HouseComparison;
import jp.tejuncho.review.Reading;
import jp.tejuncho.review.RevisionReasons;

/**
 * 違いの画面.
 */
@Controller
class DifferencesController {

	private static final String MARKED = "marked";

	private static final String REASON = "reason:";

	private static final String SEEN = "seen:";

	private final ReviewPages pages;

	private final Reading reading;

	private final Explaining explaining;

	private final Organizations organizations;

	private final DocumentOutput output;

	DifferencesController(ReviewPages pages, Reading reading, Explaining explaining, Organizations organizations,
			DocumentOutput output) {
		this.pages = pages;
		this.reading = reading;
		this.explaining = explaining;
		this.organizations = organizations;
		this.output = output;
	}

	@GetMapping("/drafts/{draft}/differences")
	String differences(@PathVariable UUID draft, @RequestParam(defaultValue = "IN_FORCE") Reading.Basis against,
			@RequestParam(defaultValue = "table") String look, @AuthenticationPrincipal SignedInStaff staff,
			Model model) {
		return show(new DraftId(draft), new View(against, look), Map.of(), ReasonRow.NOTHING, staff, model);
	}

	private String show(DraftId id, View view, Map<NodeId, Explaining.Reason> typed, SaveOutcome outcome,
			SignedInStaff staff, Model model) {
		CaseFile file = this.reading.file(id, staff);
		ComparedPair pair = pair(file, view.against());
		ChangeSummary summary = ChangeSummary.of(pair.comparison(), Map.of());
		this.pages.frame(model, file);
		model.addAttribute("against", view.against());
		model.addAttribute("look", view.look());
		model.addAttribute("counts", summary.counts());
		model.addAttribute("same", !pair.comparison().isTouched());
		if (view.against() == Reading.Basis.IN_FORCE) {
			model.addAttribute("number", file.document().number());
			model.addAttribute("explains", file.manuscript().isWritableBy(staff) || !typed.isEmpty());
			model.addAttribute("changes", ReasonRow.rows(summary, pair.reasons(), typed, outcome));
		}
		model.addAttribute("document",
				this.output.html(view.pick(pair), file.manuscript().house().page(), PreviewLinks.NONE));
		return "review/differences";
	}

	@PostMapping("/drafts/{draft}/differences/reasons")
	String explain(@PathVariable UUID draft, @RequestParam int number,
			@RequestParam(defaultValue = "table") String look, @RequestParam Map<String, String> fields,
			@AuthenticationPrincipal SignedInStaff staff, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		DraftId id = new DraftId(draft);
		View view = new View(Reading.Basis.IN_FORCE, look);
		Map<NodeId, Explaining.Reason> typed = typed(fields);
		try {
			SaveOutcome outcome = this.explaining.explain(id, number, typed, staff);
			if (outcome.complete()) {
				redirect.addFlashAttribute("flash", "改正の理由を保存しました。");
				return "redirect:/drafts/" + draft + "/differences?against=IN_FORCE&look="
						+ (view.marked() ? MARKED : "table");
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
			String place = name.startsWith(REASON) ? name.substring(REASON.length()) : "";
			Explaining.Reason reason = new Explaining.Reason(lines(fields.getOrDefault(SEEN + place, "")),
					lines(words));
			if (!place.isBlank() && !reason.words().equals(reason.seen())) {
				typed.put(new NodeId(place), reason);
			}
		});
		return typed;
	}

	private static String lines(String words) {
		return words.replace("\r\n", "\n").strip();
	}

	@GetMapping("/drafts/{draft}/differences.pdf")
	ResponseEntity<byte[]> pdf(@PathVariable UUID draft, @RequestParam(defaultValue = "IN_FORCE") Reading.Basis against,
			@RequestParam(defaultValue = "table") String look, @AuthenticationPrincipal SignedInStaff staff) {
		CaseFile file = this.reading.file(new DraftId(draft), staff);
		View view = new View(against, look);
		return view.name(file)
			.attached(MediaType.APPLICATION_PDF, "pdf",
					this.output.pdf(view.pick(pair(file, against)), file.manuscript().house().page()).bytes());
	}

	@GetMapping("/drafts/{draft}/differences.docx")
	ResponseEntity<byte[]> word(@PathVariable UUID draft,
			@RequestParam(defaultValue = "IN_FORCE") Reading.Basis against,
			@RequestParam(defaultValue = "table") String look, @AuthenticationPrincipal SignedInStaff staff) {
		CaseFile file = this.reading.file(new DraftId(draft), staff);
		View view = new View(against, look);
		return view.name(file)
			.attached(Download.WORD, "docx",
					this.output.docx(view.pick(pair(file, against)), file.manuscript().house().page()));
	}

	@GetMapping("/drafts/{draft}/differences.txt")
	ResponseEntity<byte[]> text(@PathVariable UUID draft,
			@RequestParam(defaultValue = "IN_FORCE") Reading.Basis against,
			@AuthenticationPrincipal SignedInStaff staff) {
		CaseFile file = this.reading.file(new DraftId(draft), staff);
		return new View(against, "table").name(file)
			.attached(Download.TEXT, "txt", pair(file, against).rows().text().getBytes(StandardCharsets.UTF_8));
	}

	private ComparedPair pair(CaseFile file, Reading.Basis against) {
		Document before = this.reading.basis(file, against).orElseThrow(() -> new NotFound("比べる相手 " + against.label()));
		Document after = this.reading.current(file);
		Map<NodeId, String> reasons = (against == Reading.Basis.IN_FORCE)
				? RevisionReasons.of(file.manuscript(), file.document().number()) : Map.of();
		return ComparedPair.of(before, after, settings(against), reasons);
	}

	private ComparisonSettings settings(Reading.Basis against) {
		ComparisonSettings house = HouseComparison.settings(this.organizations.current().comparison(), false);
		return switch (against) {
			case IN_FORCE -> house;
			case EXAMPLE -> house.withHeadings(new ComparisonSettings.Headings("この文書", "ガイドラインの例文")).withoutRemarks();
			case ROUND -> house.withHeadings(new ComparisonSettings.Headings("今回の文書", "前の回の文書")).withoutRemarks();
		};
	}

	/**
	 * What is looked at, and how.
	 *
	 * @param against what it is compared with
	 * @param look as a table or marked in the text
	 */
	private record View(Reading.Basis against, String look) {

		boolean marked() {
			return MARKED.equals(this.look);
		}

		Document pick(ComparedPair pair) {
			return marked() ? pair.marked() : pair.table();
		}

		Download name(CaseFile file) {
			return Download.of(marked() ? "見え消し" : "新旧対照表", file.manuscript().system().name());
		}

	}

}
