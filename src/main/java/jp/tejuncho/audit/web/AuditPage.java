package jp.tejuncho.audit.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Page;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jp.tejuncho.audit.AuditAcknowledging;
import jp.tejuncho.audit.AuditLine;
import jp.tejuncho.audit.AuditReading;
import jp.tejuncho.audit.AuditSeal;
import jp.tejuncho.audit.AuditStampCheck;
import jp.tejuncho.audit.AuditVerdict;
import jp.tejuncho.audit.AuditVerification;
import jp.tejuncho.platform.AccessRule;
import jp.tejuncho.platform.AuditTrail;
import jp.tejuncho.platform.Costly;
import jp.tejuncho.platform.Download;
import jp.tejuncho.platform.MenuItem;
import jp.tejuncho.platform.WhileReadOnly;

@Controller
class AuditPage {

	private static final String AUDITOR = "AUDITOR_OF_ALL";

	private static final String[] READERS = { "OPERATOR", AUDITOR };

	private static final String ACKNOWLEDGE = "/audit/acknowledgements";

	private final AuditTrail trail;

	private final AuditReading reading;

	private final AuditVerification verification;

	private final AuditAcknowledging acknowledging;

	private final AuditStampCheck stamps;

	AuditPage(AuditTrail trail, AuditReading reading, AuditVerification verification, AuditAcknowledging acknowledging,
			AuditStampCheck stamps) {
		this.trail = trail;
		this.reading = reading;
		this.verification = verification;
		this.acknowledging = acknowledging;
		this.stamps = stamps;
	}

	@GetMapping("/audit")
	String list(@ModelAttribute("filter") AuditFilterForm form, @RequestParam(defaultValue = "1") int page,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		List<String> complaints = form.complaints();
		boolean words = request.isUserInRole(AUDITOR);
		if (complaints.isEmpty()) {
			Page<AuditLine> entries = this.reading.page(form.filter(), words, page);
			model.addAttribute("entries", entries);
			model.addAttribute("previous", form.address("/audit", entries.getNumber()));
			model.addAttribute("next", form.address("/audit", entries.getNumber() + 2));
			model.addAttribute("sheet", form.address("/audit/export.csv", 0));
			model.addAttribute("lines", form.address("/audit/export.jsonl", 0));
		}
		else {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		model.addAttribute("complaints", complaints);
		model.addAttribute("unfiltered", form.isEmpty());
		model.addAttribute("acknowledges", words);
		model.addAttribute("hindrance", words ? this.acknowledging.hindrance().orElse("") : "");
		model.addAttribute("seal", this.verification.newest());
		return "audit/audit";
	}

	@Costly
	@GetMapping("/audit/export.csv")
	void sheet(@ModelAttribute("filter") AuditFilterForm form, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		export(form, AuditReading.Form.CSV, "csv", request, response);
	}

	@Costly
	@GetMapping("/audit/export.jsonl")
	void lines(@ModelAttribute("filter") AuditFilterForm form, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		export(form, AuditReading.Form.JSON_LINES, "jsonl", request, response);
	}

	private void export(AuditFilterForm form, AuditReading.Form written, String ending, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		if (!form.complaints().isEmpty()) {
			response.sendError(HttpStatus.BAD_REQUEST.value());
			return;
		}
		response.setContentType(
				(written == AuditReading.Form.CSV) ? Download.CSV.toString() : "application/x-ndjson;charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename("操作の記録." + ending, StandardCharsets.UTF_8).build().toString());
		Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
		this.reading.write(form.filter(), request.isUserInRole(AUDITOR), written, out);
		out.flush();
	}

	@Costly(alone = true)
	@WhileReadOnly
	@PostMapping("/audit/verification")
	String verify(@RequestParam(defaultValue = "") String noted, HttpServletRequest request,
			RedirectAttributes redirect) {
		String digest = AuditSeal.typed(noted);
		if (!digest.isEmpty() && !AuditSeal.isDigest(digest)) {
			redirect.addFlashAttribute("noted", noted);
			redirect.addFlashAttribute("slip", "書き留めた値は、0から9とaからfの64文字です。まだ検査していません。");
			return "redirect:/audit#verification";
		}
		AuditVerdict verdict = this.verification.verify(digest);
		// the seal at which a check ended stands last: a later check looks for it there
		this.trail.record(AuditVerification.ACT, "操作の記録", verdict.sentence());
		redirect.addFlashAttribute("stamped", this.stamps.check());
		redirect.addFlashAttribute("verdict", request.isUserInRole(AUDITOR) ? verdict : verdict.covered());
		return "redirect:/audit#verification";
	}

	@Costly(alone = true)
	@PostMapping(ACKNOWLEDGE)
	String acknowledge(@RequestParam String fault, @RequestParam(defaultValue = "") String reason,
			RedirectAttributes redirect) {
		Optional<String> complaint = this.acknowledging.complaint(reason);
		if (complaint.isPresent()) {
			redirect.addFlashAttribute("refusal", complaint.get());
			redirect.addFlashAttribute("about", fault);
			redirect.addFlashAttribute("reason", reason);
			redirect.addFlashAttribute("verdict", this.verification.verify());
		}
		else {
			redirect.addFlashAttribute("verdict",
					this.acknowledging.acknowledge(fault, reason).orElseGet(this.verification::verify));
		}
		return "redirect:/audit#verification";
	}

	@Configuration(proxyBeanMethods = false)
	static class Entrance {

		@Bean
		MenuItem auditMenu() {
			return new MenuItem(90, "操作の記録", "/audit", READERS);
		}

		// who runs the machine doesn't say that nothing was wrong with it
		@Bean
		@Order(Ordered.HIGHEST_PRECEDENCE)
		AccessRule acknowledging() {
			return new AccessRule(ACKNOWLEDGE, AUDITOR);
		}

		@Bean
		AccessRule auditAccess() {
			return new AccessRule("/audit/**", READERS);
		}

	}

}
