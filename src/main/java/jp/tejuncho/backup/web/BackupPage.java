package jp.tejuncho.backup.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jp.tejuncho.backup.BackupFailure;
import jp.tejuncho.backup.BackupMaking;
import jp.tejuncho.platform.AccessRule;
import jp.tejuncho.platform.MenuItem;
import jp.tejuncho.platform.WhileReadOnly;

@Controller
class BackupPage {

	private static final String PATH = "/backups";

	private static final String OPERATOR = "OPERATOR";

	private final BackupMaking making;

	BackupPage(BackupMaking making) {
		this.making = making;
	}

	@GetMapping(PATH)
	String list(Model model) {
		model.addAttribute("offered", this.making.offered());
		model.addAttribute("settings", this.making.settings());
		try {
			model.addAttribute("backups", this.making.list());
		}
		catch (BackupFailure ex) {
			model.addAttribute("unreadable", ex.sentence());
		}
		return "backup/backups";
	}

	@WhileReadOnly
	@PostMapping(PATH)
	String make(RedirectAttributes redirect) {
		try {
			redirect.addFlashAttribute("made", this.making.make());
		}
		catch (BackupFailure ex) {
			redirect.addFlashAttribute("refusal", ex.sentence());
		}
		return "redirect:" + PATH;
	}

	@Configuration(proxyBeanMethods = false)
	static class Entrance {

		@Bean
		MenuItem backupMenu() {
			return new MenuItem(92, "控え", PATH, OPERATOR);
		}

		@Bean
		AccessRule backupAccess() {
			return new AccessRule(PATH + "/**", OPERATOR);
		}

	}

}
