package jp.tejuncho.review.web;

import java.util.UUID;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.document.Document;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.output.DocumentOutput;
import jp.tejuncho.platform.Costly;
import jp.tejuncho.platform.Download;
import jp.tejuncho.platform.NotFound;
import jp.tejuncho.review.CaseFile;
import jp.tejuncho.review.CaseReading;
import jp.tejuncho.review.Release;

/**
 * 保存した版の取出し.
 */
@Controller
class ReleaseController {

	private final CaseReading reading;

	private final DocumentOutput output;

	ReleaseController(CaseReading reading, DocumentOutput output) {
		this.reading = reading;
		this.output = output;
	}

	@Costly
	@GetMapping("/drafts/{draft}/releases/{sequence}/{copy}.pdf")
	ResponseEntity<byte[]> released(@PathVariable UUID draft, @PathVariable int sequence, @PathVariable String copy,
			@AuthenticationPrincipal SignedInStaff staff) {
		CaseFile file = this.reading.file(new DraftId(draft), staff);
		byte[] bytes = this.reading.released(file, sequence, isInForce(copy));
		return name(file, sequence, copy).attached(MediaType.APPLICATION_PDF, "pdf", bytes);
	}

	/**
	 * Made from the tree that was kept, as the house lays down paper today.
	 * @param draft the draft
	 * @param sequence which release
	 * @param copy as approved, or with its day
	 * @param staff who asks
	 * @return the Word file
	 */
	@Costly
	@GetMapping("/drafts/{draft}/releases/{sequence}/{copy}.docx")
	ResponseEntity<byte[]> word(@PathVariable UUID draft, @PathVariable int sequence, @PathVariable String copy,
			@AuthenticationPrincipal SignedInStaff staff) {
		CaseFile file = this.reading.file(new DraftId(draft), staff);
		Document kept = this.reading.releasedTree(file, sequence, isInForce(copy));
		return name(file, sequence, copy).attached(Download.WORD, "docx",
				this.output.docx(kept, file.manuscript().house().page()));
	}

	private static boolean isInForce(String copy) {
		return switch (copy) {
			case "approved" -> false;
			case "in-force" -> true;
			default -> throw new NotFound("版の種類 " + copy);
		};
	}

	private static Download name(CaseFile file, int sequence, String copy) {
		String version = file.releases()
			.stream()
			.filter((known) -> known.sequence() == sequence)
			.findFirst()
			.map(Release::versionName)
			.orElseThrow(() -> new NotFound("版 " + sequence));
		return Download.of(file.manuscript().draft().kind().label() + version + (isInForce(copy) ? "" : "（承認した文書）"),
				file.manuscript().system().name());
	}

}
