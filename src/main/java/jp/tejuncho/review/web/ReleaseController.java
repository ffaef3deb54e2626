package jp.tejuncho.review.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.comparison.ChangeSummary;
import jp.tejuncho.comparison.ComparisonDocument;
import jp.tejuncho.comparison.ComparisonSettings;
import jp.tejuncho.comparison.ComparisonTable;
import jp.tejuncho.comparison.DocumentComparison;
import jp.tejuncho.comparison.TrackChanges;
import jp.tejuncho.document.Document;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.output.DocumentOutput;
import jp.tejuncho.output.PreviewLinks;
import jp.tejuncho.platform.Download;
import jp.tejuncho.platform.NotFound;
import jp.tejuncho.review.CaseFile;
import jp.tejuncho.review.Reading;

/**
 * 保存した版と、違いの画面.
 */
@Controller
class ReleaseController {

	private final ReviewPages pages;

	private final Reading reading;

	private final DocumentOutput output;

	ReleaseController(ReviewPages pages, Reading reading, DocumentOutput output) {
		this.pages = pages;
		this.reading = reading;
		this.output = output;
	}

	@GetMapping("/drafts/{draft}/releases/{sequence}/{copy}.pdf")
	ResponseEntity<byte[]> released(@PathVariable UUID draft, @PathVariable int sequence, @PathVariable String copy,
			@AuthenticationPrincipal SignedInStaff staff) {
		boolean inForce = switch (copy) {
			case "approved" -> false;
			case "in-force" -> true;
			default -> throw new NotFound("版の種類 " + copy);
		};
		CaseFile file = this.reading.file(new DraftId(draft), staff);
		byte[] bytes = this.reading.released(file, sequence, inForce);
		return name(file, file.manuscript().draft().kind().label() + (inForce ? "_施行版" : "_承認") + "_" + sequence)
			.attached(MediaType.APPLICATION_PDF, "pdf", bytes);
	}

	@GetMapping("/drafts/{draft}/differences")
	String differences(@PathVariable UUID draft, @RequestParam(defaultValue = "IN_FORCE") Reading.Basis against,
			@RequestParam(defaultValue = "table") String look, @AuthenticationPrincipal SignedInStaff staff,
			Model model) {
		CaseFile file = this.reading.file(new DraftId(draft), staff);
		Pair pair = pair(file, against);
		this.pages.frame(model, file);
		model.addAttribute("against", against);
		model.addAttribute("look", look);
		model.addAttribute("counts", ChangeSummary.of(pair.comparison(), Map.of()).counts());
		model.addAttribute("same", !pair.comparison().isTouched());
		model.addAttribute("document",
				this.output.html("marked".equals(look) ? pair.marked() : pair.table(), PreviewLinks.NONE));
		return "review/differences";
	}

	@GetMapping("/drafts/{draft}/differences.pdf")
	ResponseEntity<byte[]> pdf(@PathVariable UUID draft, @RequestParam(defaultValue = "IN_FORCE") Reading.Basis against,
			@RequestParam(defaultValue = "table") String look, @AuthenticationPrincipal SignedInStaff staff) {
		CaseFile file = this.reading.file(new DraftId(draft), staff);
		Pair pair = pair(file, against);
		boolean marked = "marked".equals(look);
		return name(file, marked ? "見え消し" : "新旧対照表").attached(MediaType.APPLICATION_PDF, "pdf",
				this.output.pdf(marked ? pair.marked() : pair.table()).bytes());
	}

	@GetMapping("/drafts/{draft}/differences.txt")
	ResponseEntity<byte[]> text(@PathVariable UUID draft,
			@RequestParam(defaultValue = "IN_FORCE") Reading.Basis against,
			@AuthenticationPrincipal SignedInStaff staff) {
		CaseFile file = this.reading.file(new DraftId(draft), staff);
		return name(file, "新旧対照表").attached(Download.TEXT, "txt",
				pair(file, against).rows().text().getBytes(StandardCharsets.UTF_8));
	}

	private static Download name(CaseFile file, String what) {
		return Download.of(what, file.manuscript().system().name());
	}

	private Pair pair(CaseFile file, Reading.Basis against) {
		Document before = this.reading.basis(file, against).orElseThrow(() -> new NotFound("比べる相手 " + against.label()));
		Document after = this.reading.current(file);
		return new Pair(before, after, DocumentComparison.of(before, after), settings(against));
	}

	private static ComparisonSettings settings(Reading.Basis against) {
		return switch (against) {
			case IN_FORCE -> ComparisonSettings.standard();
			case EXAMPLE ->
				ComparisonSettings.standard().withHeadings(new ComparisonSettings.Headings("この文書", "ガイドラインの例文"));
			case ROUND ->
				ComparisonSettings.standard().withHeadings(new ComparisonSettings.Headings("今回の文書", "前の回の文書"));
		};
	}

	/**
	 * Two documents beside each other.
	 *
	 * @param before the older one
	 * @param after the newer one
	 * @param comparison what differs
	 * @param settings how that is shown
	 */
	private record Pair(Document before, Document after, DocumentComparison comparison, ComparisonSettings settings) {

		ComparisonTable rows() {
			return ComparisonTable.of(this.comparison, this.settings, Map.of());
		}

		Document table() {
			return ComparisonDocument.of(rows(), this.after.head().withTitle("新旧対照表"));
		}

		Document marked() {
			return TrackChanges.of(this.before, this.after, this.after.head().withTitle("見え消し"));
		}

	}

}
