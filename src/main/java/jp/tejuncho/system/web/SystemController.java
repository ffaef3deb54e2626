package jp.tejuncho.system.web;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Sort;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.Editions;
import jp.tejuncho.edition.Questions;
import jp.tejuncho.organization.OrganizationSection;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.platform.Paging;
import jp.tejuncho.system.DocumentStates;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.PanelLink;
import jp.tejuncho.system.SystemId;
import jp.tejuncho.system.SystemPanel;
import jp.tejuncho.system.SystemRow;
import jp.tejuncho.system.Systems;

@Controller
@RequestMapping("/systems")
class SystemController {

	private final Systems systems;

	private final OrganizationSections sections;

	private final Editions editions;

	private final List<SystemPanel> panels;

	private final List<DocumentStates> states;

	SystemController(Systems systems, OrganizationSections sections, Editions editions,
			ObjectProvider<SystemPanel> panels, ObjectProvider<DocumentStates> states) {
		this.systems = systems;
		this.sections = sections;
		this.editions = editions;
		this.panels = panels.orderedStream().toList();
		this.states = states.orderedStream().toList();
	}

	@GetMapping
	String list(@AuthenticationPrincipal SignedInStaff staff, @RequestParam(defaultValue = "") String q,
			@RequestParam(defaultValue = "1") String page, Model model) {
		Page<SystemRow> rows = this.systems.visible(q, staff, Paging.of(number(page), Sort.unsorted()));
		List<SystemId> ids = rows.map(SystemRow::id).getContent();
		model.addAttribute("rows", rows);
		model.addAttribute("q", q);
		model.addAttribute("states", states(ids));
		model.addAttribute("kinds", DocumentKind.values());
		model.addAttribute("registers", !this.systems.owners(staff, null).isEmpty());
		return "system/list";
	}

	private Map<SystemId, Map<DocumentKind, String>> states(List<SystemId> ids) {
		Map<SystemId, Map<DocumentKind, String>> all = new HashMap<>();
		for (DocumentStates source : this.states) {
			source.of(ids)
				.forEach((id, words) -> all.computeIfAbsent(id, (none) -> new EnumMap<>(DocumentKind.class))
					.putAll(words));
		}
		return all;
	}

	private static int number(String page) {
		return page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
	}

	@GetMapping(SystemPages.ONE)
	String show(@AuthenticationPrincipal SignedInStaff staff, @PathVariable UUID id, Model model) {
		InformationSystem system = this.systems.readable(new SystemId(id), staff);
		Questions questions = this.editions.questions();
		Map<String, Answer> answers = questions.effective(system.profile());
		model.addAttribute("system", system);
		model.addAttribute("owner",
				this.sections.findById(system.owner()).map(OrganizationSection::displayName).orElse("（不明）"));
		model.addAttribute("panels", panels(system, staff));
		model.addAttribute("writes", staff.writes(system.owner()));
		model.addAttribute("profile", ProfileSummary.of(questions, answers));
		return "system/show";
	}

	private List<PanelLink> panels(InformationSystem system, SignedInStaff staff) {
		return this.panels.stream().flatMap((panel) -> panel.links(system, staff).stream()).toList();
	}

}
