package jp.tejuncho.submission.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jp.tejuncho.platform.ConflictChoice;
import jp.tejuncho.platform.NotFound;
import jp.tejuncho.submission.HouseLetters;
import jp.tejuncho.submission.LetterTemplate;
import jp.tejuncho.submission.LetterWords;
import jp.tejuncho.submission.MergeWord;
import jp.tejuncho.submission.WrittenMeanwhile;

/**
 * 起案文のひな形の画面.
 */
@Controller
@RequestMapping("/organization/letters")
class HouseLetterController {

	private static final String ONE = "/edit/{code:[a-z-]{1,60}}";

	private static final String PAGE = "submission/template";

	private final HouseLetters letters;

	HouseLetterController(HouseLetters letters) {
		this.letters = letters;
	}

	@InitBinder("form")
	void onlyItsFields(WebDataBinder binder) {
		binder.setAllowedFields(LetterForm.TEMPLATE_FIELDS);
	}

	@GetMapping
	String list(HttpServletRequest request, Model model) {
		model.addAttribute("templates", this.letters.all());
		model.addAttribute("operates", request.isUserInRole("OPERATOR"));
		return "submission/templates";
	}

	@GetMapping(ONE)
	String edit(@PathVariable String code, @RequestParam(defaultValue = "false") boolean standard, Model model) {
		LetterTemplate template = existing(code);
		LetterWords words = standard ? LetterWords.standard(template.id().occasion(), template.id().kind())
				: template.words();
		model.addAttribute("form", LetterForm.of(words, template.version()));
		offer(template, model);
		model.addAttribute("standard", standard);
		return PAGE;
	}

	@PostMapping(ONE)
	String save(@PathVariable String code, @Valid @ModelAttribute("form") LetterForm form, BindingResult binding,
			HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes redirect) {
		LetterTemplate template = existing(code);
		LetterForm theirs = LetterForm.of(template.words(), template.version());
		ConflictChoice.fieldsOfTheOther(request).forEach((field) -> form.take(field, theirs));
		ConflictChoice.untouched(form, theirs, LetterForm.TEMPLATE_FIELDS).forEach((field) -> form.take(field, theirs));
		form.check(List.of(), binding);
		if (binding.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			offer(template, model);
			return PAGE;
		}
		try {
			this.letters.revise(template.id(), form.words(), form.getVersion());
		}
		catch (WrittenMeanwhile | OptimisticLockingFailureException | DataIntegrityViolationException ex) {
			LetterTemplate stored = existing(code);
			response.setStatus(HttpStatus.CONFLICT.value());
			offer(stored, model);
			model.addAttribute("choice", new ConflictChoice(form.words().differences(stored.words()), stored.version(),
					stored.writer(), ConflictChoice.typed(request)));
			return "submission/template-conflict";
		}
		redirect.addFlashAttribute("flash", template.id().label() + "の起案文のひな形を登録しました。");
		return "redirect:/organization/letters";
	}

	private static void offer(LetterTemplate template, Model model) {
		model.addAttribute("template", template);
		model.addAttribute("mergeWords", MergeWord.all());
	}

	private LetterTemplate existing(String code) {
		return this.letters.find(code).orElseThrow(() -> new NotFound("起案文のひな形 " + code));
	}

}
