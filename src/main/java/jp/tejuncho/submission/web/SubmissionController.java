package jp.tejuncho.submission.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.platform.ConflictChoice;
import jp.tejuncho.platform.Costly;
import jp.tejuncho.platform.Download;
import jp.tejuncho.platform.NotFound;
import jp.tejuncho.platform.RefusedInput;
import jp.tejuncho.review.ActRefused;
import jp.tejuncho.review.CaseFile;
import jp.tejuncho.review.CaseReading;
import jp.tejuncho.submission.PlainFile;
import jp.tejuncho.submission.Submission;
import jp.tejuncho.submission.Submitting;
import jp.tejuncho.submission.WrittenMeanwhile;

/**
 * 決裁一式の画面.
 */
@Controller
@RequestMapping("/drafts/{draft}/submission")
class SubmissionController {

	private static final String PAGE = "submission/show";

	private final Submitting submitting;

	private final CaseReading reading;

	private final Clock clock;

	SubmissionController(Submitting submitting, CaseReading reading, Clock clock) {
		this.submitting = submitting;
		this.reading = reading;
		this.clock = clock;
	}

	@InitBinder("form")
	void onlyItsFields(WebDataBinder binder) {
		binder.setAllowedFields(LetterForm.FIELDS);
	}

	@GetMapping
	String show(@PathVariable UUID draft, @RequestParam(defaultValue = "false") boolean template,
			@AuthenticationPrincipal SignedInStaff staff, Model model) {
		Optional<Submission> found = this.submitting.read(new DraftId(draft), staff);
		if (found.isEmpty()) {
			frame(this.reading.file(new DraftId(draft), staff), model);
			return "submission/none";
		}
		Submission submission = found.get();
		model.addAttribute("form",
				LetterForm.of(template ? submission.anew() : submission.letter(), submission.version()));
		model.addAttribute("fromTemplate", template);
		return page(submission, staff, model);
	}

	private String page(Submission submission, SignedInStaff staff, Model model) {
		frame(submission.file(), model);
		model.addAttribute("submission", submission);
		model.addAttribute("release", submission.material().release());
		model.addAttribute("writes",
				submission.writable() && staff.writes(submission.material().manuscript().system().owner()));
		model.addAttribute("late", submission.isLate(LocalDate.now(this.clock)));
		model.addAttribute("earlier", this.submitting.earlier(submission));
		return PAGE;
	}

	private static void frame(CaseFile file, Model model) {
		model.addAttribute("draftId", file.manuscript().draft().id().toString());
		model.addAttribute("kind", file.manuscript().draft().kind().label());
		model.addAttribute("stage", file.manuscript().stage());
		model.addAttribute("systemId", file.manuscript().system().id().toString());
		model.addAttribute("systemName", file.manuscript().system().name());
	}

	@PostMapping
	String save(@PathVariable UUID draft, @Valid @ModelAttribute("form") LetterForm form, BindingResult binding,
			@AuthenticationPrincipal SignedInStaff staff, HttpServletRequest request, HttpServletResponse response,
			Model model, RedirectAttributes redirect) {
		DraftId id = new DraftId(draft);
		Submission now = existing(id, staff);
		LetterForm theirs = LetterForm.of(now.letter(), now.version());
		ConflictChoice.fieldsOfTheOther(request).forEach((field) -> form.take(field, theirs));
		ConflictChoice.untouched(form, theirs, LetterForm.FIELDS).forEach((field) -> form.take(field, theirs));
		form.check(now.material().names(), binding);
		if (binding.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return again(now, "起案文に、直すところがあります。", staff, model);
		}
		try {
			this.submitting.write(id, form.content(), form.getVersion(), staff);
		}
		catch (ActRefused ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("refusal", ex.getMessage());
			return again(existing(id, staff), ex.getMessage(), staff, model);
		}
		catch (WrittenMeanwhile | OptimisticLockingFailureException ex) {
			Submission stored = existing(id, staff);
			response.setStatus(HttpStatus.CONFLICT.value());
			frame(stored.file(), model);
			model.addAttribute("choice", new ConflictChoice(form.content().differences(stored.letter()),
					stored.version(), writer(ex), ConflictChoice.typed(request)));
			return "submission/conflict";
		}
		redirect.addFlashAttribute("flash", "起案文を登録しました。");
		return "redirect:/drafts/" + draft + "/submission";
	}

	private static @Nullable UUID writer(RuntimeException conflict) {
		return (conflict instanceof WrittenMeanwhile meanwhile) ? meanwhile.writer() : null;
	}

	private String again(Submission now, @Nullable String why, SignedInStaff staff, Model model) {
		String page = page(now, staff, model);
		if (!Boolean.TRUE.equals(model.getAttribute("writes"))) {
			RefusedInput.on(model, why);
		}
		return page;
	}

	private Submission existing(DraftId id, SignedInStaff staff) {
		return this.submitting.read(id, staff).orElseThrow(() -> new NotFound("承認した版 " + id));
	}

	@GetMapping("/letter.txt")
	ResponseEntity<byte[]> text(@PathVariable UUID draft, @AuthenticationPrincipal SignedInStaff staff) {
		Submission submission = existing(new DraftId(draft), staff);
		return Attachment.of(submission.parts().getFirst().fileName("txt"), Download.TEXT,
				PlainFile.of(submission.text()));
	}

	@Costly
	@PostMapping("/make")
	String make(@PathVariable UUID draft, @AuthenticationPrincipal SignedInStaff staff, RedirectAttributes redirect) {
		DraftId id = new DraftId(draft);
		existing(id, staff);
		this.submitting.make(id, staff);
		redirect.addFlashAttribute("flash", "決裁の一式を作りました。");
		return "redirect:/drafts/" + draft + "/submission#bundle";
	}

	@Costly
	@GetMapping("/{sequence:\\d{1,6}}/bundle.zip")
	ResponseEntity<byte[]> zip(@PathVariable UUID draft, @PathVariable int sequence,
			@AuthenticationPrincipal SignedInStaff staff) {
		var bundle = this.submitting.kept(new DraftId(draft), sequence, staff);
		return Attachment.of(bundle.name(), MediaType.parseMediaType("application/zip"), this.submitting.zip(bundle));
	}

	@Costly
	@GetMapping("/{sequence:\\d{1,6}}/bundle.pdf")
	ResponseEntity<byte[]> whole(@PathVariable UUID draft, @PathVariable int sequence,
			@AuthenticationPrincipal SignedInStaff staff) {
		var bundle = this.submitting.kept(new DraftId(draft), sequence, staff);
		return Attachment.of(bundle.whole().name(), MediaType.APPLICATION_PDF, this.submitting.bytes(bundle.whole()));
	}

	@GetMapping("/{sequence:\\d{1,6}}/files/{position:\\d{1,3}}")
	ResponseEntity<byte[]> file(@PathVariable UUID draft, @PathVariable int sequence, @PathVariable int position,
			@AuthenticationPrincipal SignedInStaff staff) {
		var files = this.submitting.kept(new DraftId(draft), sequence, staff).files();
		if (position >= files.size()) {
			throw new NotFound("一式のファイル " + position);
		}
		var file = files.get(position);
		MediaType type = file.name().endsWith(".pdf") ? MediaType.APPLICATION_PDF : Download.TEXT;
		return Attachment.of(file.name(), type, this.submitting.bytes(file));
	}

	// what can't be taken out any more is said on the page
	@ExceptionHandler(ActRefused.class)
	String refused(ActRefused ex, RedirectAttributes redirect, HttpServletRequest request) {
		redirect.addFlashAttribute("refusal", ex.getMessage());
		redirect.addFlashAttribute("details", ex.details());
		String address = request.getRequestURI().substring(request.getContextPath().length());
		return "redirect:" + address.substring(0, address.indexOf("/submission")) + "/submission#bundle";
	}

}
