package jp.tejuncho.drafting.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.drafting.DraftHistory;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.EditingPlaces;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Manuscripts;
import jp.tejuncho.drafting.SettledVersions;
import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.drafting.rule.Findings;
import jp.tejuncho.drafting.rule.Inspection;
import jp.tejuncho.drafting.web.FinishedDocuments.Finished;
import jp.tejuncho.drafting.web.FinishedDocuments.Paper;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.organization.NumberingStyle;
import jp.tejuncho.output.DocumentOutput;
import jp.tejuncho.output.PreviewLinks;
import jp.tejuncho.platform.Costly;
import jp.tejuncho.platform.Disclosing;
import jp.tejuncho.platform.Download;

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

	private final FinishedDocuments finished;

	ReadingController(Manuscripts manuscripts, Inspection inspection, DraftHistory history, DocumentOutput output,
			FinishedDocuments finished) {
		this.manuscripts = manuscripts;
		this.inspection = inspection;
		this.history = history;
		this.output = output;
		this.finished = finished;
	}

	@Costly
	@Disclosing
	@GetMapping("/drafts/{draft}/preview")
	String preview(@PathVariable UUID draft, @AuthenticationPrincipal SignedInStaff staff, Model model,
			HttpServletRequest request) {
		// first, so that what is stored meanwhile is shown once more rather than never
		String state = this.history.state(new DraftId(draft));
		Manuscript manuscript = this.manuscripts.read(new DraftId(draft), staff);
		Finished finished = this.finished.of(manuscript);
		Paper paper = this.finished.placed(finished);
		String pages = "/drafts/" + draft + "/document.pdf?frame=" + paper.digest().substring(0, SHORT) + "&quiet";
		Frame.describe(model, manuscript, staff);
		model.addAttribute("shown", finished.kept().map(SettledVersions.Settled::label).orElse(""));
		model.addAttribute("openPoints",
				finished.kept().isEmpty() ? this.inspection.inspect(manuscript).remaining() : 0);
		model.addAttribute("numbering", manuscript.numbering());
		model.addAttribute("numberingStyles", NumberingStyle.values());
		model.addAttribute("writable", manuscript.isWritableBy(staff));
		model.addAttribute("state", state);
		model.addAttribute("pages", PaperPages.address(pages, 1));
		PaperPages places = new PaperPages(pages, paper.places());
		PreviewLinks links = finished.kept().isEmpty()
				? new WorkLinks(EditingPlaces.of(manuscript), places, manuscript.isWritableBy(staff))
				: new PageLinks(places);
		model.addAttribute("document", this.output.html(finished.document(), manuscript.house().page(),
				links.under(request.getContextPath())));
		return "drafting/preview";
	}

	@GetMapping("/drafts/{draft}/next")
	String next(@PathVariable UUID draft, @RequestParam Next kind, @RequestParam(defaultValue = "") String after,
			@RequestParam(defaultValue = "") String chapter, @AuthenticationPrincipal SignedInStaff staff,
			RedirectAttributes redirect) {
		Manuscript manuscript = this.manuscripts.read(new DraftId(draft), staff);
		List<Finding> points = this.inspection.inspect(manuscript).ofRule(kind.rule);
		if (points.isEmpty()) {
			redirect.addFlashAttribute("flash", kind.none);
			return "redirect:/drafts/" + draft + "/remaining";
		}
		String href = points.get(chapter.isEmpty() ? following(points, after) : beyond(points, chapter)).href();
		return "redirect:" + href.replace("#", "?to=" + kind.name() + "#");
	}

	@Costly
	@GetMapping("/drafts/{draft}/document.pdf")
	ResponseEntity<byte[]> pdf(@PathVariable UUID draft, @RequestParam(defaultValue = "false") boolean download,
			@RequestParam(required = false) @Nullable String frame, @AuthenticationPrincipal SignedInStaff staff) {
		Manuscript manuscript = this.manuscripts.read(new DraftId(draft), staff);
		Finished finished = this.finished.of(manuscript);
		Paper paper = this.finished.paper(finished);
		Download file = finished.file();
		if (download) {
			return file.attached(MediaType.APPLICATION_PDF, "pdf", paper.bytes());
		}
		return (frame != null) ? file.framed(MediaType.APPLICATION_PDF, "pdf", paper.bytes(), paper.digest())
				: file.shown(MediaType.APPLICATION_PDF, "pdf", paper.bytes(), paper.digest());
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

	@Costly
	@GetMapping("/drafts/{draft}/document.txt")
	ResponseEntity<byte[]> text(@PathVariable UUID draft, @AuthenticationPrincipal SignedInStaff staff) {
		Finished finished = this.finished.of(this.manuscripts.read(new DraftId(draft), staff));
		return finished.file()
			.attached(Download.TEXT, "txt", this.output.text(finished.document()).getBytes(StandardCharsets.UTF_8));
	}

	@Costly
	@GetMapping("/drafts/{draft}/document.docx")
	ResponseEntity<byte[]> word(@PathVariable UUID draft, @AuthenticationPrincipal SignedInStaff staff) {
		Finished finished = this.finished.of(this.manuscripts.read(new DraftId(draft), staff));
		return finished.file()
			.attached(Download.WORD, "docx",
					this.output.docx(finished.document(), finished.manuscript().house().page()));
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
		UNDECIDED(Findings.UNDECIDED, "採否を決めていない条項は、もうありません。"),

		/** 空欄. */
		EMPTY_BLANK(Findings.BLANKS, "空欄は、もうありません。");

		private final String rule;

		private final String none;

		Next(String rule, String none) {
			this.rule = rule;
			this.none = none;
		}

	}

	/**
	 * From a blank in the preview to the field it is typed in, from a heading to its
	 * page.
	 *
	 * @param places where things are edited
	 * @param pages where they stand on paper
	 * @param writable whether the person may change anything there
	 */
	private record WorkLinks(EditingPlaces places, PaperPages pages, boolean writable) implements PreviewLinks {

		@Override
		public String action() {
			return this.writable ? "編集" : "読む";
		}

		@Override
		public Optional<String> ofBlank(NodeId place, String variable) {
			return this.places.href(place.equals(PreviewLinks.COVER) ? EditingPlaces.COVER : PlaceId.of(place));
		}

		@Override
		public Optional<String> ofPlace(NodeId place) {
			return this.places.href(PlaceId.of(place));
		}

		@Override
		public Optional<PageLink> ofPage(NodeId place) {
			return this.pages.link(place);
		}

	}

	/**
	 * From a heading of a settled version to its page; nothing of it is edited.
	 *
	 * @param pages where its places stand on paper
	 */
	private record PageLinks(PaperPages pages) implements PreviewLinks {

		@Override
		public Optional<String> ofBlank(NodeId place, String variable) {
			return Optional.empty();
		}

		@Override
		public Optional<PageLink> ofPage(NodeId place) {
			return this.pages.link(place);
		}

	}

	/**
	 * The pages as a browser shows them.
	 *
	 * @param file the address of the PDF
	 * @param places the page of each place
	 */
	private record PaperPages(String file, Map<NodeId, Integer> places) {

		Optional<PreviewLinks.PageLink> link(NodeId place) {
			return Optional.ofNullable(this.places.get(place))
				.map((page) -> new PreviewLinks.PageLink(page, address(this.file, page), "pages"));
		}

		static String address(String file, int page) {
			return file + "#page=" + page + "&view=FitH&navpanes=0";
		}

	}

}
