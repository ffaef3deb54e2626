package jp.tejuncho.drafting.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
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
import jp.tejuncho.drafting.DraftHistory;
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
import jp.tejuncho.output.RecentPdfs;
import jp.tejuncho.output.RenderedPdf;
import jp.tejuncho.platform.Download;
import jp.tejuncho.text.Sha256;

/**
 * 案を読む画面.
 */
@Controller
class ReadingController {

	private static final int SHORT = 16;

	private final Manuscripts manuscripts;

	private final Inspection inspection;

	private final DraftHistory history;

	private final DocumentOutput output;

	private final RecentPdfs pdfs;

	ReadingController(Manuscripts manuscripts, Inspection inspection, DraftHistory history, DocumentOutput output,
			RecentPdfs pdfs) {
		this.manuscripts = manuscripts;
		this.inspection = inspection;
		this.history = history;
		this.output = output;
		this.pdfs = pdfs;
	}

	@GetMapping("/drafts/{draft}/preview")
	String preview(@PathVariable UUID draft, @AuthenticationPrincipal SignedInStaff staff, Model model) {
		// first, so that what is stored meanwhile is shown once more rather than never
		String state = this.history.state(new DraftId(draft));
		Manuscript manuscript = this.manuscripts.read(new DraftId(draft), staff);
		Document document = Composer.compose(manuscript);
		RenderedPdf pdf = this.pdfs.of(document, manuscript.house().page());
		String pages = "/drafts/" + draft + "/document.pdf?frame=" + Sha256.hex(pdf.bytes()).substring(0, SHORT)
				+ "&quiet";
		Frame.describe(model, manuscript);
		model.addAttribute("openPoints", this.inspection.inspect(manuscript).remaining());
		model.addAttribute("numbering", manuscript.numbering());
		model.addAttribute("numberingStyles", NumberingStyle.values());
		model.addAttribute("writable", manuscript.isWritableBy(staff));
		model.addAttribute("state", state);
		model.addAttribute("pages", PaperPages.address(pages, 1));
		model.addAttribute("document", this.output.html(document, manuscript.house().page(),
				new WorkLinks(EditingPlaces.of(manuscript), new PaperPages(pages, pdf.places()))));
		return "drafting/preview";
	}

	@GetMapping("/drafts/{draft}/next")
	String next(@PathVariable UUID draft, @RequestParam Next kind, @RequestParam(defaultValue = "") String after,
			@RequestParam(defaultValue = "") String chapter,
			@AuthenticationPrincipal SignedInStaff staff) {
		Manuscript manuscript = this.manuscripts.read(new DraftId(draft), staff);
		List<Finding> points = this.inspection.inspect(manuscript).ofRule(kind.rule);
		if (points.isEmpty()) {
			return "redirect:/drafts/" + draft + "/remaining";
		}
		String href = points.get(chapter.isEmpty() ? following(points, after) : beyond(points, chapter)).href();
		return "redirect:" + href.replace("#", "?to=" + kind.name() + "#");
	}

	@GetMapping("/drafts/{draft}/document.pdf")
	ResponseEntity<byte[]> pdf(@PathVariable UUID draft, @RequestParam(defaultValue = "false") boolean download,
			@RequestParam(required = false) @Nullable String frame, @AuthenticationPrincipal SignedInStaff staff) {
		Manuscript manuscript = this.manuscripts.read(new DraftId(draft), staff);
		byte[] bytes = this.pdfs.of(Composer.compose(manuscript), manuscript.house().page()).bytes();
		Download file = file(manuscript);
		if (download) {
			return file.attached(MediaType.APPLICATION_PDF, "pdf", bytes);
		}
		return (frame != null) ? file.framed(MediaType.APPLICATION_PDF, "pdf", bytes, Sha256.hex(bytes))
				: file.shown(MediaType.APPLICATION_PDF, "pdf", bytes, Sha256.hex(bytes));
	}

	/**
	 * For the script of a preview that stays open.
	 * @param draft the draft
	 * @param staff who looks at it
	 * @return what is another once something was stored
	 */
	@GetMapping("/drafts/{draft}/state")
	ResponseEntity<String> state(@PathVariable UUID draft, @AuthenticationPrincipal SignedInStaff staff) {
		return ResponseEntity.ok()
			.contentType(MediaType.TEXT_PLAIN)
			.body(this.history.state(new DraftId(draft), staff));
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
		return file(manuscript).attached(Download.WORD, "docx",
				this.output.docx(Composer.compose(manuscript), manuscript.house().page()));
	}

	private static Download file(Manuscript manuscript) {
		return Download.of(manuscript.draft().kind().label() + "（案）", manuscript.system().name());
	}

	private static int beyond(List<Finding> points, String chapter) {
		for (int i = points.size() - 1; i >= 0; i--) {
			if (points.get(i).href().contains("/chapters/" + chapter + "#")) {
				return (i + 1) % points.size();
			}
		}
		return 0;
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
	 * From a blank in the preview to the field it is typed in, from a heading to its
	 * page.
	 *
	 * @param places where things are edited
	 * @param pages where they stand on paper
	 */
	private record WorkLinks(EditingPlaces places, PaperPages pages) implements PreviewLinks {

		@Override
		public Optional<String> ofBlank(NodeId place, String variable) {
			return this.places.href(place.equals(PreviewLinks.COVER) ? EditingPlaces.COVER : place.value());
		}

		@Override
		public Optional<String> ofPlace(NodeId place) {
			return this.places.href(place.value());
		}

		@Override
		public Optional<PageLink> ofPage(NodeId place) {
			return Optional.ofNullable(this.pages.places().get(place))
				.map((page) -> new PageLink(page, PaperPages.address(this.pages.file(), page), "pages"));
		}

	}

	/**
	 * The pages as a browser shows them.
	 *
	 * @param file the address of the PDF
	 * @param places the page of each place
	 */
	private record PaperPages(String file, Map<NodeId, Integer> places) {

		static String address(String file, int page) {
			return file + "#page=" + page + "&view=FitH&navpanes=0";
		}

	}

}
