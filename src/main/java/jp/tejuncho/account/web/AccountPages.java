package jp.tejuncho.account.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jp.tejuncho.account.AccountView;
import jp.tejuncho.account.Accounts;
import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.ChangedMeanwhile;
import jp.tejuncho.account.OwnRoles;
import jp.tejuncho.account.RecentPassword;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.Samples;
import jp.tejuncho.account.SignInName;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.account.StaffId;
import jp.tejuncho.organization.OrganizationSection;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.platform.Conflict;

@Controller
@RequestMapping("/accounts")
class AccountPages {

	private final Accounts accounts;

	private final OwnRoles ownRoles;

	private final OrganizationSections sections;

	private final Samples samples;

	private final RecentPassword password;

	AccountPages(Accounts accounts, OwnRoles ownRoles, OrganizationSections sections, Samples samples,
			RecentPassword password) {
		this.samples = samples;
		this.password = password;
		this.ownRoles = ownRoles;
		this.accounts = accounts;
		this.sections = sections;
	}

	@ModelAttribute("roles")
	List<Role> roles() {
		return List.of(Role.values());
	}

	@ModelAttribute("asksPassword")
	boolean asksPassword(HttpServletRequest request) {
		return !this.password.isThere(request);
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page,
			@AuthenticationPrincipal SignedInStaff person, Model model) {
		model.addAttribute("requests", this.ownRoles.waiting(person));
		model.addAttribute("q", q);
		model.addAttribute("accounts", this.accounts.list(q, page));
		model.addAttribute("samples", this.accounts.hasSamples());
		return "account/list";
	}

	@GetMapping("/new")
	String blank(Model model) {
		model.addAttribute("form", AccountForm.empty());
		model.addAttribute("sections", choices(Set.of()));
		return "account/new";
	}

	@PostMapping(params = "more")
	ModelAndView moreRowsForNew(@ModelAttribute("form") AccountForm form, BindingResult result) {
		form.addRows();
		return again("account/new", Set.of(), HttpStatus.OK);
	}

	@PostMapping
	ModelAndView register(@Valid @ModelAttribute("form") AccountForm form, BindingResult result,
			@AuthenticationPrincipal SignedInStaff person, HttpServletRequest request, RedirectAttributes redirect) {
		FormChecks.signInName(form.getSignInName(), result);
		form.checkEnd(result);
		Set<Assignment> assignments = form.assignments(choices(Set.of()).keySet(), 0, result);
		if (!result.hasFieldErrors("signInName") && this.accounts.nameTaken(SignInName.of(form.getSignInName()))) {
			result.rejectValue("signInName", "taken", "この名前は、すでにほかの利用者が使っています");
		}
		checkPassword(form, result, person, request);
		if (result.hasErrors()) {
			return again("account/new", Set.of(), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		Accounts.TemporaryPassword password = this.accounts.temporaryPassword();
		StaffId id = this.accounts.register(SignInName.of(form.getSignInName()), form.getDisplayName(), form.getMail(),
				assignments, form.end(), password);
		redirect.addFlashAttribute("flash", form.getDisplayName() + "さんを登録しました。");
		redirect.addFlashAttribute("temporaryPassword", password.plain());
		return new ModelAndView("redirect:/accounts/" + id);
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, Model model) {
		AccountView account = this.accounts.get(new StaffId(id));
		model.addAttribute("account", account);
		model.addAttribute("form", AccountForm.of(account));
		model.addAttribute("sections", choices(account.assignments()));
		return "account/edit";
	}

	@PostMapping(path = "/{id}", params = "more")
	ModelAndView moreRows(@PathVariable UUID id, @ModelAttribute("form") AccountForm form, BindingResult result) {
		AccountView account = this.accounts.get(new StaffId(id));
		form.addRows();
		return again("account/edit", account.assignments(), HttpStatus.OK).addObject("account", account);
	}

	@PostMapping("/{id}")
	ModelAndView revise(@PathVariable UUID id, @Valid @ModelAttribute("form") AccountForm form, BindingResult result,
			@AuthenticationPrincipal SignedInStaff person, HttpServletRequest request, RedirectAttributes redirect) {
		AccountView account = this.accounts.get(new StaffId(id));
		Set<Assignment> assignments = form.assignments(choices(account.assignments()).keySet(),
				account.assignments().size(), result);
		form.checkEnd(result);
		if (form.changesAccess(account, assignments)) {
			checkPassword(form, result, person, request);
		}
		if (result.hasErrors()) {
			return again("account/edit", account.assignments(), HttpStatus.UNPROCESSABLE_CONTENT).addObject("account",
					account);
		}
		try {
			redirect.addFlashAttribute("flash", revised(account, form, assignments, person));
		}
		catch (Conflict ex) {
			return refused(form, account.id(), ex);
		}
		return new ModelAndView("redirect:/accounts/" + id);
	}

	private String revised(AccountView account, AccountForm form, Set<Assignment> assignments, SignedInStaff person) {
		if (!account.id().equals(person.staffId())) {
			this.ownRoles.requireIndependent(account, assignments, person);
			this.accounts.revise(account.id(), form.getVersion(), form.getDisplayName(), form.getMail(), assignments,
					form.end());
			return form.getDisplayName() + "さんの登録を変えました。次の操作から有効です。";
		}
		return switch (this.ownRoles.revise(person, form.getVersion(), form.getDisplayName(), form.getMail(),
				assignments, form.end())) {
			case DONE -> form.getDisplayName() + "さんの登録を変えました。次の操作から有効です。";
			case ASKED -> "自分の役割の変更を申請しました。ほかの運用管理者が「利用者」の画面で確認すると、有効になります。";
			case ALONE -> "役割を変えました。確認できる運用管理者がほかにいないため、そのことを記録し、監査と統括の人に知らせます。";
		};
	}

	// asked last: a wrong one counts
	private void checkPassword(AccountForm form, BindingResult result, SignedInStaff person,
			HttpServletRequest request) {
		if (!result.hasErrors()) {
			this.password.complaint(person, form.getCurrentPassword(), request)
				.ifPresent((sentence) -> result.rejectValue("currentPassword", "password", sentence));
		}
	}

	@PostMapping("/role-requests/{request}/confirm")
	String confirm(@PathVariable("request") UUID id, @RequestParam(defaultValue = "") String currentPassword,
			@AuthenticationPrincipal SignedInStaff person, HttpServletRequest request, HttpServletResponse response,
			Model model, RedirectAttributes redirect) {
		Optional<String> complaint = this.password.complaint(person, currentPassword, request);
		if (complaint.isPresent()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("passwordComplaint", complaint.get());
			return list("", 1, person, model);
		}
		this.ownRoles.confirm(id, person);
		redirect.addFlashAttribute("flash", "申請のとおりに役割を変えました。");
		return "redirect:/accounts";
	}

	@PostMapping("/role-requests/{request}/reject")
	String reject(@PathVariable UUID request, @AuthenticationPrincipal SignedInStaff person,
			RedirectAttributes redirect) {
		this.ownRoles.reject(request, person);
		redirect.addFlashAttribute("flash", "申請をなくしました。役割は変わっていません。");
		return "redirect:/accounts";
	}

	// what was typed stays in its fields, beside what is stored by now
	private ModelAndView refused(AccountForm form, StaffId id, Conflict refusal) {
		AccountView stored = this.accounts.get(id);
		boolean changed = refusal instanceof ChangedMeanwhile;
		if (changed) {
			form.setVersion(stored.version());
		}
		return again("account/edit", stored.assignments(), HttpStatus.CONFLICT).addObject("account", stored)
			.addObject("refusal", refusal.sentence())
			.addObject("changed", changed);
	}

	@PostMapping("/{id}/deactivate")
	String deactivate(@PathVariable UUID id, RedirectAttributes redirect) {
		this.accounts.deactivate(new StaffId(id));
		redirect.addFlashAttribute("flash", "利用を停止しました。サインイン中の画面も使えなくなります。");
		return "redirect:/accounts/" + id;
	}

	@PostMapping("/{id}/reactivate")
	String reactivate(@PathVariable UUID id, @RequestParam(defaultValue = "") String currentPassword,
			@AuthenticationPrincipal SignedInStaff person, HttpServletRequest request, HttpServletResponse response,
			Model model, RedirectAttributes redirect) {
		Optional<String> complaint = this.password.complaint(person, currentPassword, request);
		if (complaint.isPresent()) {
			return refused(id, complaint.get(), response, model);
		}
		this.accounts.reactivate(new StaffId(id));
		redirect.addFlashAttribute("flash", "利用の停止を解きました。");
		return "redirect:/accounts/" + id;
	}

	@PostMapping("/{id}/unlock")
	String unlock(@PathVariable UUID id, RedirectAttributes redirect) {
		this.accounts.unlock(new StaffId(id));
		redirect.addFlashAttribute("flash", "ロックを解きました。");
		return "redirect:/accounts/" + id;
	}

	private String refused(UUID id, String complaint, HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("passwordComplaint", complaint);
		return show(id, model);
	}

	@PostMapping("/{id}/reset-password")
	String resetPassword(@PathVariable UUID id, @RequestParam(defaultValue = "") String currentPassword,
			@AuthenticationPrincipal SignedInStaff person, HttpServletRequest request, HttpServletResponse response,
			Model model, RedirectAttributes redirect) {
		Optional<String> complaint = this.password.complaint(person, currentPassword, request);
		if (complaint.isPresent()) {
			return refused(id, complaint.get(), response, model);
		}
		Accounts.TemporaryPassword password = this.accounts.temporaryPassword();
		this.accounts.resetPassword(new StaffId(id), password);
		redirect.addFlashAttribute("temporaryPassword", password.plain());
		return "redirect:/accounts/" + id;
	}

	@PostMapping("/samples/remove")
	String removeSamples(RedirectAttributes redirect) {
		this.samples.remove();
		redirect.addFlashAttribute("flash", "見本の課・システム・利用者を消しました。");
		return "redirect:/accounts";
	}

	private ModelAndView again(String view, Set<Assignment> present, HttpStatus status) {
		ModelAndView page = new ModelAndView(view, status);
		page.addObject("sections", choices(present));
		return page;
	}

	private Map<SectionId, String> choices(Set<Assignment> present) {
		Set<SectionId> kept = present.stream()
			.map(Assignment::section)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		Map<SectionId, String> choices = new LinkedHashMap<>();
		for (OrganizationSection section : this.sections.inOrder()) {
			if (section.active() || kept.contains(section.id())) {
				choices.put(section.id(), section.displayName() + (section.active() ? "" : "（廃止）"));
			}
		}
		return choices;
	}

}
