package jp.tejuncho.platform.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jp.tejuncho.platform.AccessRule;
import jp.tejuncho.platform.AuditSeal;
import jp.tejuncho.platform.AuditTrail;
import jp.tejuncho.platform.AuditVerdict;
import jp.tejuncho.platform.AuditVerification;
import jp.tejuncho.platform.MenuItem;

@Controller
class AuditPage {

	private static final String[] READERS = { "OPERATOR", "AUDITOR_OF_ALL" };

	private final AuditTrail trail;

	private final AuditVerification verification;

	AuditPage(AuditTrail trail, AuditVerification verification) {
		this.trail = trail;
		this.verification = verification;
	}

	@GetMapping("/audit")
	String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Model model) {
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

	@Configuration(proxyBeanMethods = false)
	static class Entrance {

		@Bean
		MenuItem auditMenu() {
			return new MenuItem(90, "操作の記録", "/audit", READERS);
		}

		@Bean
		AccessRule auditAccess() {
			return new AccessRule("/audit/**", READERS);
		}

	}

}
