package jp.tejuncho.review.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
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
import jp.tejuncho.comparison.ComparisonSettings;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.organization.Organizations;
import jp.tejuncho.output.DocumentOutput;
import jp.tejuncho.output.PreviewLinks;
import jp.tejuncho.platform.Download;
import jp.tejuncho.platform.NotFound;
import jp.tejuncho.review.CaseFile;
import jp.tejuncho.review.HouseComparison;
import jp.tejuncho.review.Reading;
import jp.tejuncho.review.Release;
import jp.tejuncho.review.RevisionReasons;

/**
 * 二つの版の違いの画面.
 */
@Controller
class VersionsController {

	private static final String MARKED = "marked";

	private final ReviewPages pages;

	private final Reading reading;

	private final Organizations organizations;

	private final DocumentOutput output;

	VersionsController(ReviewPages pages, Reading reading, Organizations organizations, DocumentOutput output) {
		this.pages = pages;
		this.reading = reading;
		this.organizations = organizations;
		this.output = output;
	}

	@GetMapping("/drafts/{draft}/versions")
	String show(@PathVariable UUID draft, @RequestParam int from, @RequestParam int to,
			@RequestParam(defaultValue = "table") String look, @AuthenticationPrincipal SignedInStaff staff,
			Model model) {
		CaseFile file = this.reading.file(new DraftId(draft), staff);
		ComparedPair pair = pair(file, from, to);
		this.pages.frame(model, file);
		model.addAttribute("from", from);
		model.addAttribute("to", to);
		model.addAttribute("look", look);
		model.addAttribute("headings", pair.settings().headings());
		model.addAttribute("counts", ChangeSummary.of(pair.comparison(), Map.of()).counts());
		model.addAttribute("same", !pair.comparison().isTouched());
		model.addAttribute("document",
				this.output.html(pick(pair, look), file.manuscript().house().page(), PreviewLinks.NONE));
		return "review/versions";
	}

	@GetMapping("/drafts/{draft}/versions.{kind}")
	ResponseEntity<byte[]> file(@PathVariable UUID draft, @PathVariable String kind, @RequestParam int from,
			@RequestParam int to, @RequestParam(defaultValue = "table") String look,
			@AuthenticationPrincipal SignedInStaff staff) {
		CaseFile file = this.reading.file(new DraftId(draft), staff);
		ComparedPair pair = pair(file, from, to);
		Download download = Download.of(look.equals(MARKED) ? "見え消し" : "新旧対照表", file.manuscript().system().name());
		PageStyle style = file.manuscript().house().page();
		return switch (kind) {
			case "pdf" ->
				download.attached(MediaType.APPLICATION_PDF, kind, this.output.pdf(pick(pair, look), style).bytes());
			case "docx" -> download.attached(Download.WORD, kind, this.output.docx(pick(pair, look), style));
			case "txt" -> download.attached(Download.TEXT, kind, pair.rows().text().getBytes(StandardCharsets.UTF_8));
			default -> throw new NotFound("新旧対照表の形 " + kind);
		};
	}

	private static Document pick(ComparedPair pair, String look) {
		return look.equals(MARKED) ? pair.marked() : pair.table();
	}

	// whichever is named first, the older one stands on the old side
	private ComparedPair pair(CaseFile file, int one, int other) {
		Release before = release(file, Math.min(one, other));
		Release after = release(file, Math.max(one, other));
		ComparisonSettings settings = HouseComparison.settings(this.organizations.current().comparison(), true)
			.withHeadings(new ComparisonSettings.Headings(name(after), name(before)));
		Map<NodeId, String> reasons = new HashMap<>();
		for (int number = before.number() + 1; number <= after.number(); number++) {
			reasons.putAll(RevisionReasons.of(file.manuscript(), number));
		}
		return ComparedPair.of(file.tree(file.round(before)), file.tree(file.round(after)), settings, reasons);
	}

	private static Release release(CaseFile file, int sequence) {
		return file.releases()
			.stream()
			.filter((known) -> known.sequence() == sequence)
			.findFirst()
			.orElseThrow(() -> new NotFound("版 " + sequence));
	}

	private static String name(Release release) {
		return release.versionName() + "（" + release.state().label() + "）";
	}

}
