package jp.tejuncho.drafting.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Manuscripts;
import jp.tejuncho.drafting.OpenPoint;
import jp.tejuncho.drafting.OpenPoints;
import jp.tejuncho.drafting.Proposals;
import jp.tejuncho.edition.Editions;
import jp.tejuncho.output.DocumentOutput;
import jp.tejuncho.output.PreviewLinks;

/**
 * 案を読む画面.
 */
@Controller
class ReadingController {

	private final Manuscripts manuscripts;

	private final Editions editions;

	private final DocumentOutput output;

	ReadingController(Manuscripts manuscripts, Editions editions, DocumentOutput output) {
		this.manuscripts = manuscripts;
		this.editions = editions;
		this.output = output;
	}

	@GetMapping("/drafts/{draft}/preview")
	String preview(@PathVariable UUID draft, @AuthenticationPrincipal SignedInStaff staff, Model model) {
		Manuscript manuscript = this.manuscripts.read(new DraftId(draft), staff);
		Document document = Composer.compose(manuscript);
		describe(model, manuscript);
		model.addAttribute("openPoints", openPoints(manuscript, document).size());
		model.addAttribute("document", this.output.html(document, new WorkLinks(manuscript)));
		return "drafting/preview";
	}

	@GetMapping("/drafts/{draft}/remaining")
	String remaining(@PathVariable UUID draft, @AuthenticationPrincipal SignedInStaff staff, Model model) {
		Manuscript manuscript = this.manuscripts.read(new DraftId(draft), staff);
		Map<OpenPoint.Kind, List<OpenPoint>> byKind = new EnumMap<>(OpenPoint.Kind.class);
		openPoints(manuscript, Composer.compose(manuscript))
			.forEach((point) -> byKind.computeIfAbsent(point.kind(), (_) -> new ArrayList<>()).add(point));
		describe(model, manuscript);
		model.addAttribute("openPoints", byKind);
		return "drafting/remaining";
	}

	@GetMapping("/drafts/{draft}/next")
	String next(@PathVariable UUID draft, @RequestParam OpenPoint.Kind kind,
			@RequestParam(defaultValue = "") String after, @AuthenticationPrincipal SignedInStaff staff) {
		Manuscript manuscript = this.manuscripts.read(new DraftId(draft), staff);
		List<OpenPoint> points = openPoints(manuscript, Composer.compose(manuscript)).stream()
			.filter((point) -> point.kind() == kind)
			.toList();
		if (points.isEmpty()) {
			return "redirect:/drafts/" + draft + "/remaining";
		}
		return "redirect:" + points.get(following(points, after)).href();
	}

	@GetMapping("/drafts/{draft}/document.pdf")
	ResponseEntity<byte[]> pdf(@PathVariable UUID draft, @RequestParam(defaultValue = "false") boolean download,
			@AuthenticationPrincipal SignedInStaff staff) {
		Manuscript manuscript = this.manuscripts.read(new DraftId(draft), staff);
		return file(manuscript, MediaType.APPLICATION_PDF, "pdf", download,
				this.output.pdf(Composer.compose(manuscript)).bytes());
	}

	@GetMapping("/drafts/{draft}/document.txt")
	ResponseEntity<byte[]> text(@PathVariable UUID draft, @AuthenticationPrincipal SignedInStaff staff) {
		Manuscript manuscript = this.manuscripts.read(new DraftId(draft), staff);
		return file(manuscript, new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8), "txt", true,
				this.output.text(Composer.compose(manuscript)).getBytes(StandardCharsets.UTF_8));
	}

	private static int following(List<OpenPoint> points, String after) {
		for (int i = 0; i < points.size(); i++) {
			if (points.get(i).href().endsWith("#" + after)) {
				return (i + 1) % points.size();
			}
		}
		return 0;
	}

	private List<OpenPoint> openPoints(Manuscript manuscript, Document document) {
		return OpenPoints.of(manuscript, document,
				Proposals.of(manuscript.edition(), this.editions.questions(), manuscript.answers()));
	}

	private static void describe(Model model, Manuscript manuscript) {
		model.addAttribute("draftId", manuscript.draft().id().toString());
		model.addAttribute("kind", manuscript.draft().kind().label());
		model.addAttribute("systemId", manuscript.system().id().toString());
		model.addAttribute("systemName", manuscript.system().name());
	}

	private static ResponseEntity<byte[]> file(Manuscript manuscript, MediaType type, String ending, boolean download,
			byte[] bytes) {
		String name = (manuscript.draft().kind().label() + "（案）_" + manuscript.system().name())
			.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
		ContentDisposition disposition = (download ? ContentDisposition.attachment() : ContentDisposition.inline())
			.filename(name + "." + ending, StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
			.body(bytes);
	}

	/**
	 * From a blank in the preview to the field it is typed in.
	 *
	 * @param manuscript what the document is composed from
	 */
	private record WorkLinks(Manuscript manuscript) implements PreviewLinks {

		@Override
		public Optional<String> ofBlank(NodeId place, String variable) {
			if (place.equals(PreviewLinks.COVER)) {
				return Optional.of("/drafts/" + this.manuscript.draft().id() + "/chapters/" + WorkPages.COVER);
			}
			return OpenPoints.href(this.manuscript, place.value());
		}

		@Override
		public Optional<String> ofPlace(NodeId place) {
			return OpenPoints.href(this.manuscript, place.value());
		}

	}

}
