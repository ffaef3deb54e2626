package jp.tejuncho.contact.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.contact.ContactKeeping;
import jp.tejuncho.contact.ContactSheet;
import jp.tejuncho.contact.Duty;
import jp.tejuncho.platform.EarlierWriter;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.SystemId;
import jp.tejuncho.system.Systems;

/**
 * 連絡体制の画面.
 */
@Controller
class ContactController {

	private static final String PAGE = "contact/contacts";

	private static final int NO_ROW = -1;

	private final ContactKeeping keeping;

	private final Systems systems;

	ContactController(ContactKeeping keeping, Systems systems) {
		this.keeping = keeping;
		this.systems = systems;
	}

	@GetMapping("/systems/{system}/contacts")
	String show(@PathVariable UUID system, @AuthenticationPrincipal SignedInStaff staff, Model model) {
		ContactSheet sheet = this.keeping.read(new SystemId(system), staff);
		describe(model, new SystemId(system), staff);
		model.addAttribute("sheet", sheet);
		model.addAttribute("contactForm", ContactForm.of(sheet));
		return PAGE;
	}

	@PostMapping("/systems/{system}/contacts")
	String save(@PathVariable UUID system, @Valid @ModelAttribute ContactForm contactForm, BindingResult binding,
			@RequestParam(defaultValue = "" + NO_ROW) int raise, @AuthenticationPrincipal SignedInStaff staff,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		SystemId id = new SystemId(system);
		this.systems.writable(id, staff);
		if (binding.hasErrors()) {
			describe(model, id, staff);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return PAGE;
		}
		contactForm.raise(raise);
		try {
			this.keeping.write(id, contactForm.getVersion(), contactForm.written(), staff);
		}
		catch (ContactKeeping.ChangedMeanwhile ex) {
			return conflict(id, contactForm, staff, model, response);
		}
		redirect.addFlashAttribute("flash", "連絡体制を保存しました。");
		return "redirect:/systems/" + system + "/contacts" + ((raise != NO_ROW) ? "#people" : "");
	}

	private String conflict(SystemId id, ContactForm form, SignedInStaff staff, Model model,
			HttpServletResponse response) {
		ContactSheet stored = this.keeping.read(id, staff);
		form.setVersion(stored.version());
		form.withSpareRows();
		describe(model, id, staff);
		model.addAttribute("theirs", stored);
		model.addAttribute("earlier", EarlierWriter.sentence(stored.writer()));
		response.setStatus(HttpStatus.CONFLICT.value());
		return PAGE;
	}

	private void describe(Model model, SystemId id, SignedInStaff staff) {
		InformationSystem system = this.systems.readable(id, staff);
		model.addAttribute("system", system);
		model.addAttribute("writable", staff.writes(system.owner()));
		model.addAttribute("duties", Duty.values());
	}

}
