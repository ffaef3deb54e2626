package jp.tejuncho.platform.web;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jp.tejuncho.platform.AccessRule;
import jp.tejuncho.platform.AuditAcknowledging;
import jp.tejuncho.platform.AuditSeal;
import jp.tejuncho.platform.AuditTally;
import jp.tejuncho.platform.AuditTrail;
import jp.tejuncho.platform.AuditVerdict;
import jp.tejuncho.platform.AuditVerification;
import jp.tejuncho.platform.MenuItem;

@Controller
class AuditPage {

	private static final String AUDITOR = "AUDITOR_OF_ALL";

	private static final String[] READERS = { "OPERATOR", AUDITOR };

	private static final String ACKNOWLEDGE = "/audit/acknowledgements";

	private final AuditTrail trail;

	private final AuditTally tally;

	private final AuditVerification verification;

	private final AuditAcknowledging acknowledging;

	AuditPage(AuditTrail trail, AuditTally tally, AuditVerification verification, AuditAcknowledging acknowledging) {
		this.trail = trail;
		this.tally = tally;
		this.verification = verification;
		this.acknowledging = acknowledging;
	}

	@GetMapping("/audit")
	String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page,
			HttpServletRequest request, Model model) {
		this.tally.write();
		model.addAttribute("acknowledges", request.isUserInRole(AUDITOR));
		model.addAttribute("q", q);
		model.addAttribute("entries", this.trail.newestFirst(q, page));
		model.addAttribute("seal", this.verification.newest());
		return "platform/audit";
	}

	@PostMapping("/audit/verification")
	String verify(@RequestParam(defaultValue = "") String noted, RedirectAttributes redirect) {
		String digest = AuditSeal.typed(noted);
		if (!digest.isEmpty() && !AuditSeal.isDigest(digest)) {
			redirect.addFlashAttribute("noted", noted);
			redirect.addFlashAttribute("slip", "書き留めた値は、0から9とaからfの64文字です。まだ検査していません。");
			return "redirect:/audit#verification";
		}
		AuditVerdict verdict = this.verification.verify(digest);
		this.trail.record("改ざんの検査", "操作の記録", verdict.sentence());
		redirect.addFlashAttribute("verdict", verdict);
		return "redirect:/audit#verification";
	}

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
