package jp.tejuncho.platform.web;

import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jp.tejuncho.platform.AccessRule;
import jp.tejuncho.platform.Conflict;
import jp.tejuncho.platform.MenuItem;
import jp.tejuncho.platform.ReadOnlyMode;
import jp.tejuncho.platform.ReadOnlyNotice;
import jp.tejuncho.platform.RefusedInput;
import jp.tejuncho.platform.WhileReadOnly;

/**
 * 読み取り専用の運転の画面.
 */
@Controller
class ReadOnlyPage {

	private static final String PATH = "/read-only";

	private static final String VIEW = "platform/read-only";

	private static final String OPERATOR = "OPERATOR";

	private final ReadOnlyMode mode;

	ReadOnlyPage(ReadOnlyMode mode) {
		this.mode = mode;
	}

	@InitBinder("form")
	void onlyItsFields(WebDataBinder binder) {
		binder.setAllowedFields(ReadOnlyForm.FIELDS);
	}

	@GetMapping(PATH)
	String show(Model model) {
		model.addAttribute("form", offer(model).map(ReadOnlyForm::of).orElseGet(ReadOnlyForm::new));
		return VIEW;
	}

	@WhileReadOnly
	@PostMapping(PATH)
	String say(@Valid @ModelAttribute("form") ReadOnlyForm form, BindingResult binding, HttpServletResponse response,
			Model model, RedirectAttributes redirect) {
		if (binding.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			offer(model);
			return VIEW;
		}
		try {
			this.mode.say(form.getWhy(), form.getUntil(), form.getStamp());
		}
		catch (Conflict ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			RefusedInput.on(model, ex.sentence());
			model.addAttribute("form", offer(model).map(ReadOnlyForm::of).orElseGet(ReadOnlyForm::new));
			return VIEW;
		}
		this.mode.ask();
		redirect.addFlashAttribute("flash", form.getStamp().isEmpty() ? "読み取り専用の運転を始めました。" : "知らせを改めました。");
		return "redirect:" + PATH;
	}

	@WhileReadOnly
	@PostMapping(PATH + "/end")
	String end(@RequestParam String stamp, RedirectAttributes redirect) {
		this.mode.end(stamp);
		this.mode.ask();
		redirect.addFlashAttribute("flash", "読み取り専用の運転を終えました。だれでも、すぐに保存できます。");
		return "redirect:" + PATH;
	}

	private Optional<ReadOnlyNotice> offer(Model model) {
		Optional<ReadOnlyNotice> notice = this.mode.ask();
		model.addAttribute("now", notice.orElse(null));
		return notice;
	}

	@Configuration(proxyBeanMethods = false)
	static class Entrance {

		@Bean
		MenuItem readOnlyMenu() {
			return new MenuItem(93, "読み取り専用", PATH, OPERATOR);
		}

		@Bean
		AccessRule readOnlyAccess() {
			return new AccessRule(PATH + "/**", OPERATOR);
		}

	}

}
