package jp.tejuncho.drafting.web;

import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Manuscripts;
import jp.tejuncho.drafting.body.OwnClause;
import jp.tejuncho.drafting.presence.Presence;
import jp.tejuncho.drafting.presence.Presence.Company;
import jp.tejuncho.drafting.presence.Presence.OpenPage;
import jp.tejuncho.edition.ClauseId;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.platform.NotFound;
import jp.tejuncho.platform.Unattended;
import jp.tejuncho.platform.WhileReadOnly;
import jp.tejuncho.system.InformationSystem;

/**
 * 条項を開いている人の知らせ.
 *
 * Names of fields begin with an underscore: nobody typed them, so they are never kept as
 * input that could not be sent.
 */
@Controller
class PresenceController {

	private final Presence presence;

	private final Manuscripts manuscripts;

	PresenceController(Presence presence, Manuscripts manuscripts) {
		this.presence = presence;
		this.manuscripts = manuscripts;
	}

	@WhileReadOnly
	@Unattended
	@PostMapping("/drafts/{draft}/clauses/{clause}/presence")
	String stay(@PathVariable UUID draft, @PathVariable String clause, @RequestParam("_visit") UUID visit,
			@RequestParam("_editable") boolean editable, @AuthenticationPrincipal SignedInStaff staff, Model model) {
		OpenPage page = page(draft, clause, visit);
		writable(page, staff);
		Company company = this.presence.stay(page, editable, staff);
		model.addAttribute("draftId", draft);
		model.addAttribute("clause", clause);
		model.addAttribute("company", CompanyWords.of(company, editable));
		return "drafting/presence";
	}

	@WhileReadOnly
	@PostMapping(path = "/drafts/{draft}/clauses/{clause}/presence", params = "_leave")
	ResponseEntity<Void> leave(@PathVariable UUID draft, @PathVariable String clause,
			@RequestParam("_visit") UUID visit, @AuthenticationPrincipal SignedInStaff staff) {
		this.presence.leave(page(draft, clause, visit), staff);
		return ResponseEntity.noContent().build();
	}

	@PostMapping(path = "/drafts/{draft}/clauses/{clause}/presence", params = "_insist")
	String insist(@PathVariable UUID draft, @PathVariable String clause, @AuthenticationPrincipal SignedInStaff staff) {
		OpenPage page = page(draft, clause, UUID.randomUUID());
		this.presence.insist(page, writable(page, staff), staff);
		return "redirect:/drafts/" + draft + "/clauses/" + clause;
	}

	private static OpenPage page(UUID draft, String clause, UUID visit) {
		return PlaceId.read(clause)
			.filter((name) -> OwnClause.isOwn(name) || ClauseId.isWellFormed(name.value()))
			.filter((name) -> name.value().length() <= OpenPage.MAX_CLAUSE)
			.map((name) -> new OpenPage(new DraftId(draft), name, visit))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
	}

	private InformationSystem writable(OpenPage page, SignedInStaff staff) {
		InformationSystem system = this.manuscripts.system(page.draft(), staff);
		if (!staff.writes(system.owner())) {
			throw new NotFound("案 " + page.draft());
		}
		return system;
	}

}
