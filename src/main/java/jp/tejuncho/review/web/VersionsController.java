package jp.tejuncho.review.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
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
import jp.tejuncho.document.NodeId;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.organization.Organizations;
import jp.tejuncho.output.DocumentOutput;
import jp.tejuncho.output.PreviewLinks;
import jp.tejuncho.platform.Costly;
import jp.tejuncho.platform.Disclosing;
import jp.tejuncho.review.CaseFile;
import jp.tejuncho.review.CaseReading;
import jp.tejuncho.review.HouseComparison;
import jp.tejuncho.review.Release;
import jp.tejuncho.review.RevisionReasons;

/**
 * 二つの版の違いの画面.
 */
@Controller
class VersionsController {

	private final ReviewScreen screen;

	private final ReviewPages pages;

	private final CaseReading reading;

	private final Organizations organizations;

	private final DocumentOutput output;

	VersionsController(ReviewScreen screen, ReviewPages pages, CaseReading reading, Organizations organizations,
			DocumentOutput output) {
		this.screen = screen;
		this.pages = pages;
		this.reading = reading;
		this.organizations = organizations;
		this.output = output;
	}

	@Costly
	@Disclosing
	@GetMapping("/drafts/{draft}/versions")
	String show(@PathVariable UUID draft, @RequestParam int from, @RequestParam int to,
			@RequestParam(defaultValue = "table") String look, @AuthenticationPrincipal SignedInStaff staff,
			Model model, HttpServletResponse response) {
		if (from == to) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("sameVersion", from);
			this.screen.fill(model, new DraftId(draft), staff);
			return ReviewScreen.VIEW;
		}
		CaseFile file = this.reading.file(new DraftId(draft), staff);
		ComparedPair pair = pair(file, from, to, look);
		this.pages.frame(model, file);
		model.addAttribute("from", from);
		model.addAttribute("to", to);
		model.addAttribute("look", look);
		model.addAttribute("before", file.calendar().named(file.release(Math.min(from, to))));
		model.addAttribute("after", file.calendar().named(file.release(Math.max(from, to))));
		model.addAttribute("counts", ChangeSummary.of(pair.comparison(), Map.of()).counts());
		model.addAttribute("same", !pair.comparison().isTouched());
		model.addAttribute("document",
				this.output.html(pair.document(), file.manuscript().house().page(), PreviewLinks.NONE));
		return "review/versions";
	}

	@Costly
	@GetMapping("/drafts/{draft}/versions.{kind}")
	ResponseEntity<byte[]> file(@PathVariable UUID draft, @PathVariable String kind, @RequestParam int from,
			@RequestParam int to, @RequestParam(defaultValue = "table") String look,
			@AuthenticationPrincipal SignedInStaff staff) {
		CaseFile file = this.reading.file(new DraftId(draft), staff);
		return ComparedFile.of(pair(file, from, to, "txt".equals(kind) ? "table" : look), this.output,
				file.manuscript().house().page(), kind);
	}

	// whichever is named first, the older one stands on the old side
	private ComparedPair pair(CaseFile file, int one, int other, String look) {
		Release before = file.release(Math.min(one, other));
		Release after = file.release(Math.max(one, other));
		ComparisonSettings house = HouseComparison.settings(this.organizations.current().comparison(), HouseComparison
			.headings(after.inForceFrom() != null, file.calendar().inForce().equals(Optional.of(before))));
		ComparisonSettings settings = house
			.withHeadings(new ComparisonSettings.Headings(house.headings().after() + "（" + after.versionName() + "）",
					house.headings().before() + "（" + before.versionName() + "）"));
		Map<NodeId, String> reasons = new HashMap<>();
		for (int number = before.number() + 1; number <= after.number(); number++) {
			reasons.putAll(RevisionReasons.of(file.manuscript(), number));
		}
		// the trees that were read, for the history of versions is no change of the text;
		// the head of what was kept, which is no draft
		return ComparedPair.of(file.tree(file.round(before)), file.tree(file.round(after)),
				ComparedPair.Paper.of(file, file.keptTree(after).head(), look).of(before, after), settings, reasons);
	}

}
