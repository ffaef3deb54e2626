package jp.tejuncho.platform.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import jp.tejuncho.platform.AccessRule;
import jp.tejuncho.platform.AuditTrail;
import jp.tejuncho.platform.MenuItem;

@Controller
class AuditPage {

	private static final String[] READERS = { "OPERATOR", "AUDITOR_OF_ALL" };

	private final AuditTrail trail;

	AuditPage(AuditTrail trail) {
		this.trail = trail;
	}

	@GetMapping("/audit")
	String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Model model) {
		model.addAttribute("q", q);
		model.addAttribute("entries", this.trail.newestFirst(q, page));
		return "platform/audit";
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
