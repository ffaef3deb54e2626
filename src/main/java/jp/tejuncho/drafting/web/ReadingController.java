package jp.tejuncho.drafting.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
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
import jp.tejuncho.document.Document;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.drafting.Composer;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.EditingPlaces;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Manuscripts;
import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.drafting.rule.Findings;
import jp.tejuncho.drafting.rule.Inspection;
import jp.tejuncho.organization.NumberingStyle;
import jp.tejuncho.output.DocumentOutput;
import jp.tejuncho.output.PreviewLinks;
import jp.tejuncho.platform.Download;

/**
 * 案を読む画面.
 */
@Controller
class ReadingController {

	private final Manuscripts manuscripts;

	private final Inspection inspection;

	private final DocumentOutput output;

	ReadingController(Manuscripts manuscripts, Inspection inspection, DocumentOutput output) {
		this.manuscripts = manuscripts;
		this.inspection = inspection;
		this.output = output;
	}

	@GetMapping("/drafts/{draft}/preview")
	String preview(@PathVariable UUID draft, @AuthenticationPrincipal SignedInStaff staff, Model model) {
		Manuscript manuscript = this.manuscripts.read(new DraftId(draft), staff);
		Document document = Composer.compose(manuscript);
		Frame.describe(model, manuscript);
		model.addAttribute("openPoints", this.inspection.inspect(manuscript).remaining());
		model.addAttribute("numbering", manuscript.numbering());
		model.addAttribute("numberingStyles", NumberingStyle.values());
		model.addAttribute("writable", manuscript.isWritableBy(staff));
		model.addAttribute("document", this.output.html(document, new WorkLinks(EditingPlaces.of(manuscript))));
		return "drafting/preview";
	}

	@GetMapping("/drafts/{draft}/next")
	String next(@PathVariable UUID draft, @RequestParam Next kind, @RequestParam(defaultValue = "") String after,
			@AuthenticationPrincipal SignedInStaff staff) {
		Manuscript manuscript = this.manuscripts.read(new DraftId(draft), staff);
		List<Finding> points = this.inspection.inspect(manuscript).ofRule(kind.rule);
		if (points.isEmpty()) {
			return "redirect:/drafts/" + draft + "/remaining";
		}
		return "redirect:" + points.get(following(points, after)).href();
	}

	@GetMapping("/drafts/{draft}/document.pdf")
	ResponseEntity<byte[]> pdf(@PathVariable UUID draft, @RequestParam(defaultValue = "false") boolean download,
			@AuthenticationPrincipal SignedInStaff staff) {
		Manuscript manuscript = this.manuscripts.read(new DraftId(draft), staff);
		byte[] bytes = this.output.pdf(Composer.compose(manuscript)).bytes();
		Download file = file(manuscript);
		return download ? file.attached(MediaType.APPLICATION_PDF, "pdf", bytes)
				: file.shown(MediaType.APPLICATION_PDF, "pdf", bytes);
	}

	@GetMapping("/drafts/{draft}/document.txt")
	ResponseEntity<byte[]> text(@PathVariable UUID draft, @AuthenticationPrincipal SignedInStaff staff) {
		Manuscript manuscript = this.manuscripts.read(new DraftId(draft), staff);
		return file(manuscript).attached(Download.TEXT, "txt",
				this.output.text(Composer.compose(manuscript)).getBytes(StandardCharsets.UTF_8));
	}

	@GetMapping("/drafts/{draft}/document.docx")
	ResponseEntity<byte[]> word(@PathVariable UUID draft, @AuthenticationPrincipal SignedInStaff staff) {
		Manuscript manuscript = this.manuscripts.read(new DraftId(draft), staff);
		return file(manuscript).attached(Download.WORD, "docx", this.output.docx(Composer.compose(manuscript)));
	}

	private static Download file(Manuscript manuscript) {
		return Download.of(manuscript.draft().kind().label() + "（案）", manuscript.system().name());
	}

	private static int following(List<Finding> points, String after) {
		for (int i = 0; i < points.size(); i++) {
			if (points.get(i).href().endsWith("#" + after)) {
				return (i + 1) % points.size();
			}
		}
		return 0;
	}

	/**
	 * What can be gone through one by one.
	 */
	enum Next {

		/** 採否を決めていない条項. */
		UNDECIDED(Findings.UNDECIDED),

		/** 空欄. */
		EMPTY_BLANK(Findings.BLANKS);

		private final String rule;

		Next(String rule) {
			this.rule = rule;
		}

	}

	/**
	 * From a blank in the preview to the field it is typed in.
	 *
	 * @param places where things are edited
	 */
	private record WorkLinks(EditingPlaces places) implements PreviewLinks {

		@Override
		public Optional<String> ofBlank(NodeId place, String variable) {
			return this.places.href(place.equals(PreviewLinks.COVER) ? EditingPlaces.COVER : place.value());
		}

		@Override
		public Optional<String> ofPlace(NodeId place) {
			return this.places.href(place.value());
		}

	}

}
