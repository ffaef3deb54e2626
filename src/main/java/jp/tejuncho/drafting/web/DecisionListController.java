package jp.tejuncho.drafting.web;

import java.util.UUID;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Manuscripts;
import jp.tejuncho.drafting.decisions.DecisionList;
import jp.tejuncho.output.DocumentOutput;
import jp.tejuncho.platform.Costly;
import jp.tejuncho.platform.Download;

/**
 * 採否理由一覧の取出し.
 */
@Controller
class DecisionListController {

	private final Manuscripts manuscripts;

	private final FinishedDocuments finished;

	private final DocumentOutput output;

	DecisionListController(Manuscripts manuscripts, FinishedDocuments finished, DocumentOutput output) {
		this.manuscripts = manuscripts;
		this.finished = finished;
		this.output = output;
	}

	@Costly
	@GetMapping("/drafts/{draft}/decisions.pdf")
	ResponseEntity<byte[]> pdf(@PathVariable UUID draft, @RequestParam(defaultValue = "false") boolean download,
			@AuthenticationPrincipal SignedInStaff staff) {
		Manuscript manuscript = this.manuscripts.read(new DraftId(draft), staff);
		byte[] bytes = this.output.pdf(this.finished.decisions(manuscript).document(), manuscript.house().page())
			.bytes();
		Download file = file(manuscript);
		return download ? file.attached(MediaType.APPLICATION_PDF, "pdf", bytes)
				: file.shown(MediaType.APPLICATION_PDF, "pdf", bytes);
	}

	@GetMapping("/drafts/{draft}/decisions.csv")
	ResponseEntity<byte[]> csv(@PathVariable UUID draft, @AuthenticationPrincipal SignedInStaff staff) {
		Manuscript manuscript = this.manuscripts.read(new DraftId(draft), staff);
		return file(manuscript).attached(Download.CSV, "csv", DecisionList.of(manuscript).csv());
	}

	private static Download file(Manuscript manuscript) {
		return Download.of(
				manuscript.draft().kind().paper("採否理由一覧") + (manuscript.stage().draft().isEmpty() ? "" : "（案）"),
				manuscript.system().name());
	}

}
