package jp.tejuncho.system.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.Editions;
import jp.tejuncho.organization.OrganizationSection;
import jp.tejuncho.platform.Conflict;
import jp.tejuncho.platform.ConflictChoice;
import jp.tejuncho.platform.NotFound;
import jp.tejuncho.system.DetailsComparison;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.SystemAlreadyExists;
import jp.tejuncho.system.SystemDetails;
import jp.tejuncho.system.SystemId;
import jp.tejuncho.system.SystemRevisedMeanwhile;
import jp.tejuncho.system.Systems;

@Controller
@RequestMapping("/systems")
class SystemFormController {

	private final Systems systems;

	private final DetailsComparison comparison;

	private final Editions editions;

	SystemFormController(Systems systems, DetailsComparison comparison, Editions editions) {
		this.systems = systems;
		this.comparison = comparison;
		this.editions = editions;
	}

	@InitBinder("form")
	void onlyItsFields(WebDataBinder binder) {
		binder.setAllowedFields(SystemForm.fields(this.editions.questions()));
	}

	@GetMapping("/new")
	String askForNew(@AuthenticationPrincipal SignedInStaff staff, Model model) {
		List<OrganizationSection> owners = ownersOf(staff);
		SystemForm form = new SystemForm();
		if (owners.size() == 1) {
			form.setOwner(owners.getFirst().id().toString());
		}
		model.addAttribute("form", form);
		return page(owners, null, model);
	}

	@PostMapping("/new")
	String register(@AuthenticationPrincipal SignedInStaff staff, @Valid @ModelAttribute("form") SystemForm form,
			BindingResult binding, HttpServletResponse response, Model model, RedirectAttributes redirect) {
		List<OrganizationSection> owners = ownersOf(staff);
		form.check(owners, this.editions.questions(), binding);
		if (!binding.hasErrors()) {
			try {
				SystemDetails details = form.details(owners, this.editions.questions(), Map.of());
				SystemId id = this.systems.register(details, staff);
				redirect.addFlashAttribute("flash", "「" + details.name() + "」を登録しました。");
				return "redirect:/systems/" + id;
			}
			catch (SystemAlreadyExists | DataIntegrityViolationException ex) {
				sayItExists(binding);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return page(owners, null, model);
	}

	@GetMapping(SystemPages.ONE + "/edit")
	String edit(@AuthenticationPrincipal SignedInStaff staff, @PathVariable UUID id, Model model) {
		InformationSystem system = this.systems.changeable(new SystemId(id), staff);
		model.addAttribute("form", SystemForm.of(system));
		return page(this.systems.owners(staff, system.owner()), system, model);
	}

	@PostMapping(SystemPages.ONE + "/edit")
	String revise(@AuthenticationPrincipal SignedInStaff staff, @PathVariable UUID id,
			@Valid @ModelAttribute("form") SystemForm form, BindingResult binding, HttpServletRequest request,
			HttpServletResponse response, Model model, RedirectAttributes redirect) {
		InformationSystem system = this.systems.changeable(new SystemId(id), staff);
		SystemForm theirs = SystemForm.of(system);
		ConflictChoice.fieldsOfTheOther(request).forEach((field) -> form.take(field, theirs));
		ConflictChoice.untouched(form, theirs, SystemForm.fields(this.editions.questions()))
			.forEach((field) -> form.take(field, theirs));
		List<OrganizationSection> owners = this.systems.owners(staff, system.owner());
		form.check(owners, this.editions.questions(), binding);
		if (!binding.hasErrors()) {
			SystemDetails details = form.details(owners, this.editions.questions(), system.profile());
			try {
				List<String> followed = this.systems.revise(system.id(), details, form.getVersion(), staff);
				redirect.addFlashAttribute("flash",
						"「" + details.name() + "」の登録内容を変更しました。" + String.join("", followed));
				return "redirect:/systems/" + id;
			}
			catch (SystemAlreadyExists | DataIntegrityViolationException ex) {
				sayItExists(binding);
			}
			catch (SystemRevisedMeanwhile | OptimisticLockingFailureException ex) {
				response.setStatus(HttpStatus.CONFLICT.value());
				return askWhich(details, this.systems.writable(system.id(), staff), request, model);
			}
			catch (PessimisticLockingFailureException ex) {
				throw new Conflict("いま、この情報システムの案に別の保存をしているため、まだ登録していません。少し待ってから、もう一度登録してください。");
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return page(owners, system, model);
	}

	private String askWhich(SystemDetails mine, InformationSystem theirs, HttpServletRequest request, Model model) {
		model.addAttribute("system", theirs);
		model.addAttribute("choice", new ConflictChoice(this.comparison.differences(mine, theirs.details()),
				theirs.version(), theirs.writer(), ConflictChoice.typed(request)));
		return "system/conflict";
	}

	private List<OrganizationSection> ownersOf(SignedInStaff staff) {
		List<OrganizationSection> owners = this.systems.owners(staff, null);
		if (owners.isEmpty()) {
			throw new NotFound("登録できる課");
		}
		return owners;
	}

	private static void sayItExists(BindingResult binding) {
		binding.rejectValue("name", "exists", "この課には同じ名称の情報システムが既に登録されています。一覧を確かめてください");
	}

	private String page(List<OrganizationSection> owners, @Nullable InformationSystem system, Model model) {
		Map<String, String> options = new LinkedHashMap<>();
		owners.forEach((section) -> options.put(section.id().toString(),
				section.displayName() + (section.active() ? "" : "（廃止）")));
		model.addAttribute("owners", options);
		model.addAttribute("questionGroups", QuestionNode.byGroup(this.editions.questions()));
		model.addAttribute("answers", Answer.values());
		model.addAttribute("system", system);
		return "system/form";
	}

}
