package jp.tejuncho.organization.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.Editions;
import jp.tejuncho.edition.HouseWord;
import jp.tejuncho.organization.ApprovalAct;
import jp.tejuncho.organization.ApprovalRoute;
import jp.tejuncho.organization.ComparisonStyle;
import jp.tejuncho.organization.DigitStyle;
import jp.tejuncho.organization.NumberingStyle;
import jp.tejuncho.organization.Organization;
import jp.tejuncho.organization.OrganizationRules;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.organization.Organizations;
import jp.tejuncho.organization.Post;
import jp.tejuncho.organization.RevisedMeanwhile;
import jp.tejuncho.organization.SettingsLink;
import jp.tejuncho.platform.ConflictChoice;

@Controller
@RequestMapping("/organization")
class OrganizationController {

	private final Organizations organizations;

	private final OrganizationSections sections;

	private final Editions editions;

	private final List<SettingsLink> links;

	OrganizationController(Organizations organizations, OrganizationSections sections, Editions editions,
			ObjectProvider<SettingsLink> links) {
		this.organizations = organizations;
		this.sections = sections;
		this.editions = editions;
		this.links = links.orderedStream().toList();
	}

	@InitBinder("form")
	void onlyItsFields(WebDataBinder binder) {
		binder.setAllowedFields(OrganizationForm.fields(this.editions.houseWords()));
	}

	@GetMapping
	String show(HttpServletRequest request, Model model) {
		Organization organization = this.organizations.current();
		model.addAttribute("organization", organization);
		model.addAttribute("sections", this.sections.inOrder());
		model.addAttribute("ownWords", organization.ownWords());
		model.addAttribute("operates", request.isUserInRole("OPERATOR"));
		model.addAttribute("links", this.links);
		offer(model);
		return "organization/show";
	}

	@GetMapping("/edit")
	String edit(Model model) {
		Organization organization = this.organizations.current();
		model.addAttribute("form", OrganizationForm.of(organization.rules(), organization.version()));
		offer(model);
		return "organization/edit";
	}

	@PostMapping("/edit")
	String save(@Valid @ModelAttribute("form") OrganizationForm form, BindingResult binding, HttpServletRequest request,
			HttpServletResponse response, Model model, RedirectAttributes redirect) {
		Organization current = this.organizations.current();
		OrganizationForm theirs = OrganizationForm.of(current.rules(), current.version());
		ConflictChoice.fieldsOfTheOther(request).forEach((field) -> form.take(field, theirs));
		ConflictChoice.untouched(form, theirs, OrganizationForm.fields(this.editions.houseWords()))
			.forEach((field) -> form.take(field, theirs));
		form.check(theirs, binding);
		if (binding.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			offer(model);
			return "organization/edit";
		}
		OrganizationRules rules = form.rules();
		try {
			this.organizations.revise(rules, form.getVersion());
		}
		catch (RevisedMeanwhile | OptimisticLockingFailureException ex) {
			return askWhich(rules, request, response, model);
		}
		redirect.addFlashAttribute("flash", "組織の設定を登録しました。");
		return "redirect:/organization";
	}

	private String askWhich(OrganizationRules mine, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		Organization theirs = this.organizations.current();
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("choice", new ConflictChoice(this.organizations.differences(mine, theirs.rules()),
				theirs.version(), theirs.writer(), ConflictChoice.typed(request)));
		return "organization/conflict";
	}

	private void offer(Model model) {
		Map<String, List<HouseWord>> words = this.editions.houseWords()
			.stream()
			.collect(Collectors.groupingBy(HouseWord::group, LinkedHashMap::new, Collectors.toList()));
		model.addAttribute("wordGroups", words);
		model.addAttribute("posts", Post.values());
		Map<String, String> numberingStyles = new LinkedHashMap<>();
		for (NumberingStyle style : NumberingStyle.values()) {
			numberingStyles.put(style.name(), style.label() + "：" + style.explanation());
		}
		model.addAttribute("numberingStyles", numberingStyles);
		Map<String, String> digitStyles = new LinkedHashMap<>();
		for (DigitStyle style : DigitStyle.values()) {
			digitStyles.put(style.name(), style.label() + "（例：" + style.example() + "）");
		}
		model.addAttribute("digitStyles", digitStyles);
		Map<String, String> sides = new LinkedHashMap<>();
		sides.put(OrganizationForm.NEW_LEFT, ComparisonStyle.side(true));
		sides.put(OrganizationForm.NEW_RIGHT, ComparisonStyle.side(false));
		model.addAttribute("comparisonSides", sides);
		Map<String, String> parts = new LinkedHashMap<>();
		for (ComparisonStyle.Part part : ComparisonStyle.Part.values()) {
			parts.put(part.name(), part.label());
		}
		model.addAttribute("comparisonParts", parts);
		PageFields.offer(model);
		model.addAttribute("documentKinds", DocumentKind.values());
		model.addAttribute("acts", ApprovalAct.values());
		model.addAttribute("lastStep", ApprovalRoute.MAX_STEPS - 1);
	}

}
