package jp.tejuncho.usage.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jp.tejuncho.organization.RevisedMeanwhile;
import jp.tejuncho.platform.EarlierWriter;
import jp.tejuncho.usage.HouseUsage;
import jp.tejuncho.usage.HouseUsageEntry;
import jp.tejuncho.usage.HouseUsageId;
import jp.tejuncho.usage.WordAlreadyLaidDown;

@Controller
@RequestMapping("/organization/usage")
class UsageController {

	private static final String ONE = "/edit/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";

	private static final String BACK = "redirect:/organization/usage";

	private static final String ENTRY = "usage/entry";

	private final HouseUsage usage;

	UsageController(HouseUsage usage) {
		this.usage = usage;
	}

	@InitBinder("form")
	void onlyItsFields(WebDataBinder binder) {
		binder.setAllowedFields(UsageForm.FIELDS);
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page,
			HttpServletRequest request, Model model) {
		model.addAttribute("q", q);
		model.addAttribute("rows", this.usage.list(q, page));
		model.addAttribute("operates", request.isUserInRole("OPERATOR"));
		return "usage/usage";
	}

	@GetMapping("/edit/new")
	String askForNew(Model model) {
		model.addAttribute("form", new UsageForm());
		return ENTRY;
	}

	@PostMapping("/edit/new")
	String add(@Valid @ModelAttribute("form") UsageForm form, BindingResult binding, HttpServletResponse response,
			RedirectAttributes redirect) {
		form.check(binding);
		if (!binding.hasErrors()) {
			try {
				this.usage.add(form.words());
				redirect.addFlashAttribute("flash", "用字用語（" + form.words().sentence() + "）を登録しました。");
				return BACK;
			}
			catch (WordAlreadyLaidDown ex) {
				binding.rejectValue("wrong", "exists", ex.sentence());
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return ENTRY;
	}

	@GetMapping(ONE)
	String edit(@PathVariable UUID id, Model model) {
		HouseUsageEntry entry = this.usage.get(new HouseUsageId(id));
		model.addAttribute("form", UsageForm.of(entry));
		model.addAttribute("existing", entry);
		return ENTRY;
	}

	@PostMapping(ONE)
	String revise(@PathVariable UUID id, @Valid @ModelAttribute("form") UsageForm form, BindingResult binding,
			HttpServletResponse response, Model model, RedirectAttributes redirect) {
		HouseUsageEntry entry = this.usage.get(new HouseUsageId(id));
		form.check(binding);
		if (!binding.hasErrors()) {
			try {
				this.usage.revise(entry.id(), form.words(), form.getVersion());
				redirect.addFlashAttribute("flash", "用字用語（" + form.words().sentence() + "）を登録しました。");
				return BACK;
			}
			catch (WordAlreadyLaidDown ex) {
				binding.rejectValue("wrong", "exists", ex.sentence());
			}
			catch (RevisedMeanwhile | OptimisticLockingFailureException ex) {
				HouseUsageEntry theirs = this.usage.get(entry.id());
				response.setStatus(HttpStatus.CONFLICT.value());
				form.setVersion(theirs.version());
				model.addAttribute("existing", theirs);
				model.addAttribute("revisedMeanwhile", true);
				model.addAttribute("earlier", EarlierWriter.sentence(theirs.writer()));
				return ENTRY;
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("existing", entry);
		return ENTRY;
	}

	@GetMapping(ONE + "/delete")
	String askBeforeDeleting(@PathVariable UUID id, Model model) {
		model.addAttribute("existing", this.usage.get(new HouseUsageId(id)));
		return "usage/delete";
	}

	@PostMapping(ONE + "/delete")
	String delete(@PathVariable UUID id, @RequestParam long version, HttpServletResponse response, Model model,
			RedirectAttributes redirect) {
		HouseUsageEntry entry = this.usage.get(new HouseUsageId(id));
		try {
			this.usage.delete(entry.id(), version);
		}
		catch (RevisedMeanwhile | OptimisticLockingFailureException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			HouseUsageEntry theirs = this.usage.get(entry.id());
			model.addAttribute("existing", theirs);
			model.addAttribute("revisedMeanwhile", true);
			model.addAttribute("earlier", EarlierWriter.sentence(theirs.writer()));
			return "usage/delete";
		}
		redirect.addFlashAttribute("flash", "用字用語（" + entry.words().sentence() + "）を削除しました。");
		return BACK;
	}

}
