package jp.tejuncho.system.web;

import java.time.LocalDate;
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
import jp.tejuncho.system.Abolition;
import jp.tejuncho.system.DocumentStates;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.PanelLink;
import jp.tejuncho.system.SystemAbolishing;
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

	private final SystemAbolishing abolishing;

	private final List<SystemPanel> panels;

	private final List<DocumentStates> states;

	SystemController(Systems systems, OrganizationSections sections, Editions editions, SystemAbolishing abolishing,
			ObjectProvider<SystemPanel> panels, ObjectProvider<DocumentStates> states) {
		this.systems = systems;
		this.sections = sections;
		this.editions = editions;
		this.abolishing = abolishing;
		this.panels = panels.orderedStream().toList();
		this.states = states.orderedStream().toList();
	}

	@GetMapping
	String list(@AuthenticationPrincipal SignedInStaff staff, @RequestParam(defaultValue = "") String q,
			@RequestParam(defaultValue = "1") String page, @RequestParam(defaultValue = "false") boolean abolished,
			Model model) {
		Page<SystemRow> rows = this.systems.visible(q, abolished, staff, Paging.of(number(page), Sort.unsorted()));
		List<SystemId> ids = rows.map(SystemRow::id).getContent();
		model.addAttribute("rows", rows);
		model.addAttribute("q", q);
		model.addAttribute("abolished", abolished);
		boolean counts = abolished || rows.getTotalElements() == 0;
		model.addAttribute("abolishedCount", counts ? this.systems.abolished(q, staff) : 0L);
		model.addAttribute("endings", endings(rows.getContent()));
		model.addAttribute("states", states(ids));
		model.addAttribute("kinds", DocumentKind.values());
		model.addAttribute("registers", !this.systems.owners(staff, null).isEmpty());
		return "system/list";
	}

	private Map<SystemId, String> endings(List<SystemRow> rows) {
		Map<SystemId, String> endings = new HashMap<>();
		for (SystemRow row : rows) {
			if (row.abolishedFrom() != null) {
				endings.put(row.id(), Abolition.words(row.abolishedFrom(), this.systems.today()));
			}
		}
		return endings;
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
		tellItsEnd(system, staff, model);
		model.addAttribute("writes", staff.writes(system.owner()));
		model.addAttribute("profile", ProfileSummary.of(questions, answers));
		return "system/show";
	}

	private void tellItsEnd(InformationSystem system, SignedInStaff staff, Model model) {
		LocalDate from = system.abolishedFrom();
		List<Abolition> history = this.abolishing.history(system);
		model.addAttribute("end", (from != null) ? Abolition.words(from, this.systems.today()) : null);
		model.addAttribute("ended", from != null && !this.systems.today().isBefore(from));
		model.addAttribute("abolition",
				history.stream().filter((known) -> known.takenBackAt() == null).findFirst().orElse(null));
		model.addAttribute("takenBack", history.stream().filter((known) -> known.takenBackAt() != null).toList());
		model.addAttribute("endable", SystemAbolishing.isAllowed(system, staff));
	}

	private List<PanelLink> panels(InformationSystem system, SignedInStaff staff) {
		return this.panels.stream().flatMap((panel) -> panel.links(system, staff).stream()).toList();
	}

}
