package jp.tejuncho.review.web;

import java.util.UUID;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.platform.Download;
import jp.tejuncho.platform.NotFound;
import jp.tejuncho.review.CaseFile;
import jp.tejuncho.review.Reading;

/**
 * 保存した版の取出し.
 */
@Controller
class ReleaseController {

	private final Reading reading;

	ReleaseController(Reading reading) {
		this.reading = reading;
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

	private static Download name(CaseFile file, String what) {
		return Download.of(what, file.manuscript().system().name());
	}

}
