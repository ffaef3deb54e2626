package jp.tejuncho.usage.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
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

import jp.tejuncho.platform.NotFound;
import jp.tejuncho.platform.RefusedInput;
import jp.tejuncho.usage.HouseUsage;
import jp.tejuncho.usage.UsageKind;
import jp.tejuncho.usage.UsageRule;
import jp.tejuncho.usage.UsageRules;

@Controller
@RequestMapping("/organization/usage")
class UsageRuleController {

	private static final String ONE = "/edit/rules/{id:[a-z.-]{1,100}}";

	private static final String BACK = "redirect:/organization/usage/rules";

	private final HouseUsage usage;

	private final UsageRules rules;

	UsageRuleController(HouseUsage usage, UsageRules rules) {
		this.usage = usage;
		this.rules = rules;
	}

	@InitBinder("form")
	void onlyItsFields(WebDataBinder binder) {
		binder.setAllowedFields(ReasonForm.FIELDS);
	}

	@GetMapping("/rules")
	String list(@RequestParam(defaultValue = "") String q, HttpServletRequest request, Model model) {
		Map<UsageKind, List<UsageRule>> groups = this.rules.all()
			.stream()
			.filter((rule) -> mentions(rule, q.strip()))
			.collect(Collectors.groupingBy(UsageRule::kind, LinkedHashMap::new, Collectors.toList()));
		model.addAttribute("q", q);
		model.addAttribute("groups", groups);
		model.addAttribute("off", this.usage.switchedOff());
		model.addAttribute("operates", request.isUserInRole("OPERATOR"));
		return "usage/rules";
	}

	@GetMapping(ONE)
	String show(@PathVariable String id, Model model) {
		model.addAttribute("form", new ReasonForm());
		offer(existing(id), model);
		return "usage/rule";
	}

	@PostMapping(ONE + "/off")
	String switchOff(@PathVariable String id, @Valid @ModelAttribute("form") ReasonForm form, BindingResult binding,
			HttpServletResponse response, Model model, RedirectAttributes redirect) {
		UsageRule rule = existing(id);
		if (binding.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			offer(rule, model);
			return "usage/rule";
		}
		if (!this.usage.switchOff(rule, form.getReason())) {
			response.setStatus(HttpStatus.CONFLICT.value());
			offer(rule, model);
			RefusedInput.on(model, "この規則は、先に使わないことになっていました。あなたの書いた理由は登録していません。");
			return "usage/rule";
		}
		redirect.addFlashAttribute("flash", "規則（「" + rule.example() + "」→「" + rule.good() + "」）を使わないことにしました。");
		return BACK;
	}

	@PostMapping(ONE + "/on")
	String switchOn(@PathVariable String id, RedirectAttributes redirect) {
		UsageRule rule = existing(id);
		this.usage.switchOn(rule);
		redirect.addFlashAttribute("flash", "規則（「" + rule.example() + "」→「" + rule.good() + "」）を使うことにしました。");
		return BACK;
	}

	private void offer(UsageRule rule, Model model) {
		model.addAttribute("rule", rule);
		model.addAttribute("off", this.usage.switchedOff().get(rule.id()));
	}

	private UsageRule existing(String id) {
		return this.rules.find(id).orElseThrow(() -> new NotFound("表記の規則 " + id));
	}

	private static boolean mentions(UsageRule rule, String words) {
		return words.isEmpty() || rule.example().contains(words) || rule.good().contains(words)
				|| rule.note().contains(words) || rule.source().contains(words);
	}

}
