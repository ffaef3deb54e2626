package jp.tejuncho.contact.web;

import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.contact.ContactKeeping;
import jp.tejuncho.contact.Duty;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.platform.Retries;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.SystemId;
import jp.tejuncho.system.Systems;

/**
 * 連絡体制の画面.
 */
@Controller
class ContactController {

	private static final String PAGE = "contact/contacts";

	/** A card of a draft, and nothing else. */
	private static final Pattern CARD = Pattern
		.compile("/drafts/[0-9a-f-]{36}/chapters/[A-Za-z0-9._-]{1,100}(#[A-Za-z0-9_-]{1,200})?");

	private final ContactKeeping keeping;

	private final Systems systems;

	private final Drafting drafting;

	private final Retries retries;

	ContactController(ContactKeeping keeping, Systems systems, Drafting drafting, Retries retries) {
		this.drafting = drafting;
		this.keeping = keeping;
		this.systems = systems;
		this.retries = retries;
	}

	@GetMapping("/systems/{system}/contacts")
	String show(@PathVariable UUID system, @RequestParam(defaultValue = "") String back,
			@AuthenticationPrincipal SignedInStaff staff, Model model) {
		SystemId id = new SystemId(system);
		InformationSystem shown = this.systems.readable(id, staff);
		boolean writable = staff.writes(shown.owner()) && shown.abolishedFrom() == null;
		return page(shown, ContactForm.of(this.keeping.read(id, staff)), back, writable, model);
	}

	@PostMapping("/systems/{system}/contacts")
	String save(@PathVariable UUID system, @RequestParam(defaultValue = "") String act,
			@RequestParam(defaultValue = "") String back, @AuthenticationPrincipal SignedInStaff staff,
			HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes redirect) {
		SystemId id = new SystemId(system);
		this.systems.writable(id, staff);
		ContactForm form = ContactForm.sent(request);
		if (!act.isEmpty()) {
			form.apply(act);
			model.addAttribute("unsaved", true);
			return page(id, form, back, staff, model);
		}
		if (!ContactPage.of(form).errors().isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(id, form, back, staff, model);
		}
		return switch (write(id, form, staff)) {
			case ContactKeeping.Stored stored -> {
				redirect.addFlashAttribute("flash", told(stored, form.removed()) + doubts(id, staff));
				yield "redirect:/systems/" + system + "/contacts" + query(back);
			}
			case ContactKeeping.Held held -> {
				response.setStatus(HttpStatus.CONFLICT.value());
				model.addAttribute("faster", held.faster());
				yield page(id, ContactForm.of(held), back, staff, model);
			}
		};
	}

	// who is a moment later than another person sees that person's rows when it is tried
	// again
	private ContactKeeping.Outcome write(SystemId id, ContactForm form, SignedInStaff staff) {
		return this.retries.of(() -> this.keeping.write(id, form.written(), staff));
	}

	private static String told(ContactKeeping.Stored stored, long removed) {
		return "連絡体制を保存しました。" + ((removed > 0) ? removed + "行を消しました。" : "")
				+ (stored.faster().isEmpty() ? "" : stored.faster() + "先に保存した内容も合わせました。");
	}

	private String doubts(SystemId id, SignedInStaff staff) {
		long doubts = ContactPage.of(ContactForm.of(this.keeping.read(id, staff))).doubts();
		return (doubts > 0) ? "足りないところや確かめたほうがよいところが" + doubts + "か所あります。「注意」の付いた欄を見てください。" : "";
	}

	// what was sent keeps its fields, whatever happened to the system meanwhile
	private String page(SystemId id, ContactForm form, String back, SignedInStaff staff, Model model) {
		InformationSystem system = this.systems.readable(id, staff);
		return page(system, form, back, staff.writes(system.owner()), model);
	}

	private String page(InformationSystem system, ContactForm form, String back, boolean writable, Model model) {
		model.addAttribute("system", system);
		model.addAttribute("writable", writable);
		model.addAttribute("duties", Duty.values());
		model.addAttribute("page", ContactPage.of(writable ? form.withSpareRows() : form));
		boolean fromCard = CARD.matcher(back).matches();
		model.addAttribute("back", fromCard ? back : "");
		model.addAttribute("plan", fromCard ? back : plan(system.id()));
		return PAGE;
	}

	private String plan(SystemId id) {
		return this.drafting.find(id, DocumentKind.RESPONSE_PLAN).map((draft) -> "/drafts/" + draft).orElse("");
	}

	private static String query(String back) {
		return CARD.matcher(back).matches()
				? "?back=" + Objects.requireNonNull(UriUtils.encodeQueryParam(back, "UTF-8")).replace("#", "%23") : "";
	}

}
