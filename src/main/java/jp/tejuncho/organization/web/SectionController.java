package jp.tejuncho.organization.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
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

import jp.tejuncho.organization.OrganizationSection;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.organization.Reorganization;
import jp.tejuncho.organization.RevisedMeanwhile;
import jp.tejuncho.organization.SectionAlreadyExists;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.platform.EarlierWriter;
import jp.tejuncho.platform.NotFound;

@Controller
@RequestMapping("/organization/sections")
class SectionController {

	private static final String ONE = "/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";

	private static final String BACK = "redirect:/organization#sections";

	private final OrganizationSections sections;

	private final Reorganization reorganization;

	SectionController(OrganizationSections sections, Reorganization reorganization) {
		this.sections = sections;
		this.reorganization = reorganization;
	}

	@InitBinder("form")
	void onlyItsFields(WebDataBinder binder) {
		binder.setAllowedFields(SectionForm.FIELDS);
	}

	@GetMapping("/new")
	String askForNew(Model model) {
		model.addAttribute("form", new SectionForm());
		return "organization/section";
	}

	@PostMapping("/new")
	String setUp(@Valid @ModelAttribute("form") SectionForm form, BindingResult binding, HttpServletResponse response,
			RedirectAttributes redirect) {
		if (!binding.hasErrors()) {
			try {
				this.reorganization.setUp(form.names());
				redirect.addFlashAttribute("flash", "「" + form.names().displayName() + "」を追加しました。");
				return BACK;
			}
			catch (SectionAlreadyExists | DataIntegrityViolationException ex) {
				sayItExists(binding);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return "organization/section";
	}

	@GetMapping(ONE)
	String edit(@PathVariable UUID id, Model model) {
		OrganizationSection section = existing(id);
		model.addAttribute("form", SectionForm.of(section));
		model.addAttribute("existing", section);
		return "organization/section";
	}

	@PostMapping(ONE)
	String rename(@PathVariable UUID id, @Valid @ModelAttribute("form") SectionForm form, BindingResult binding,
			HttpServletResponse response, Model model, RedirectAttributes redirect) {
		OrganizationSection section = existing(id);
		if (!binding.hasErrors()) {
			try {
				this.reorganization.rename(section.id(), form.names(), form.getVersion());
				redirect.addFlashAttribute("flash", "課の名称を「" + form.names().displayName() + "」に変更しました。");
				return BACK;
			}
			catch (SectionAlreadyExists | DataIntegrityViolationException ex) {
				sayItExists(binding);
			}
			catch (RevisedMeanwhile | OptimisticLockingFailureException ex) {
				return askAgain(form, existing(id), response, model);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("existing", section);
		return "organization/section";
	}

	@PostMapping(ONE + "/close")
	String close(@PathVariable UUID id, RedirectAttributes redirect) {
		this.reorganization.close(new SectionId(id));
		redirect.addFlashAttribute("flash", "「" + existing(id).displayName() + "」を廃止しました。登録済みの情報システムと文書は残っています。");
		return BACK;
	}

	@PostMapping(ONE + "/reopen")
	String reopen(@PathVariable UUID id, RedirectAttributes redirect) {
		this.reorganization.reopen(new SectionId(id));
		redirect.addFlashAttribute("flash", "「" + existing(id).displayName() + "」の廃止を取り消しました。");
		return BACK;
	}

	private OrganizationSection existing(UUID id) {
		return this.sections.findById(new SectionId(id)).orElseThrow(() -> new NotFound("課 " + id));
	}

	private static String askAgain(SectionForm form, OrganizationSection theirs, HttpServletResponse response,
			Model model) {
		response.setStatus(HttpStatus.CONFLICT.value());
		form.setVersion(theirs.version());
		model.addAttribute("existing", theirs);
		model.addAttribute("renamedMeanwhile", true);
		model.addAttribute("earlier", EarlierWriter.sentence(theirs.writer()));
		return "organization/section";
	}

	private static void sayItExists(BindingResult binding) {
		binding.rejectValue("section", "exists", "同じ名称の課が既に登録されています。課の一覧を確かめてください");
	}

}
