package jp.tejuncho.review.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.platform.NotFound;
import jp.tejuncho.platform.RefusedInput;
import jp.tejuncho.platform.validation.PlainCharacters;
import jp.tejuncho.review.ActRefused;
import jp.tejuncho.review.CasePanel;
import jp.tejuncho.review.Enforcing;
import jp.tejuncho.review.Reading;
import jp.tejuncho.review.Release;
import jp.tejuncho.review.Reviewing;

/**
 * 照会・承認の画面.
 *
 * What can't be done is said on the same page, with everything typed still in its field.
 */
@Controller
class ReviewController {

	private static final Pattern DAY = Pattern.compile("(19|20|21)\\d{2}-\\d{2}-\\d{2}");

	private static final int MAX_WORDS = 2_000;

	private static final Map<String, String> DONE = Map.ofEntries(Map.entry("send", "照会に出しました。"),
			Map.entry("withdraw", "引き戻しました。また直せます。"), Map.entry("check", "確認したことを記録しました。"),
			Map.entry("return", "差し戻しました。"), Map.entry("approve", "承認しました。承認した文書を保存しました。"),
			Map.entry("report", "報告を受けたことを記録しました。"), Map.entry("enforce", "施行を記録し、施行版を作りました。"),
			Map.entry("retract", "承認を取り下げました。前の文書は、版の一覧に残ります。"), Map.entry("revise", "改正を始めました。文書を直せます。"),
			Map.entry("plan", "改正の予定を記録しました。"), Map.entry("abolish", "廃止しました。"));

	private final ReviewPages pages;

	private final Reviewing reviewing;

	private final Enforcing enforcing;

	private final Reading reading;

	private final List<CasePanel> panels;

	ReviewController(ReviewPages pages, Reviewing reviewing, Enforcing enforcing, Reading reading,
			ObjectProvider<CasePanel> panels) {
		this.pages = pages;
		this.reviewing = reviewing;
		this.enforcing = enforcing;
		this.reading = reading;
		this.panels = panels.orderedStream().toList();
	}

	@GetMapping("/drafts/{draft}/review")
	String page(@PathVariable UUID draft, @RequestParam(defaultValue = "") String on,
			@AuthenticationPrincipal SignedInStaff staff, Model model) {
		return show(new DraftId(draft), on, Map.of(), staff, model);
	}

	private String show(DraftId id, String on, Map<String, String> typed, SignedInStaff staff, Model model) {
		var file = this.reading.file(id, staff);
		this.pages.frame(model, file);
		model.addAttribute("page", this.pages.make(file, staff));
		model.addAttribute("panels",
				this.panels.stream().flatMap((panel) -> panel.links(file, staff).stream()).toList());
		model.addAttribute("typed", typed);
		if (!on.isBlank()) {
			LocalDate day = day(on, "施行を調べる日");
			model.addAttribute("on", on);
			model.addAttribute("held", this.reading.on(file, day).map(ReviewPages::release).orElse(null));
		}
		return "review/show";
	}

	@PostMapping("/drafts/{draft}/review/{act}")
	String act(@PathVariable UUID draft, @PathVariable String act, @RequestParam Map<String, String> fields,
			@AuthenticationPrincipal SignedInStaff staff, RedirectAttributes redirect, Model model,
			HttpServletResponse response) {
		DraftId id = new DraftId(draft);
		try {
			redirect.addFlashAttribute("flash", done(id, act, fields, staff));
			return "redirect:/drafts/" + draft + "/review";
		}
		catch (ActRefused ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("refusal", ex.getMessage());
			model.addAttribute("details", ex.details());
			model.addAttribute("refusedAct", act);
			String page = show(id, "", fields, staff, model);
			if (!(model.getAttribute("page") instanceof ReviewPages.Page shown && shown.offers(act))) {
				RefusedInput.on(model, ex.getMessage());
			}
			return page;
		}
	}

	private String done(DraftId id, String act, Map<String, String> fields, SignedInStaff staff) {
		switch (act) {
			case "send" -> this.reviewing.send(id, words(fields, "message"), staff);
			case "withdraw" -> this.reviewing.withdraw(id, staff);
			case "check" -> this.reviewing.check(id, round(fields), words(fields, "note"), staff);
			case "return" -> this.reviewing.giveBack(id, words(fields, "note"), staff);
			case "approve" -> this.reviewing.approve(id, round(fields), words(fields, "note"), staff);
			case "report" -> this.reviewing.report(id, words(fields, "note"), staff);
			case "enforce" -> this.enforcing.enforce(id, decision(fields), staff);
			case "retract" ->
				this.enforcing.retract(id, "replace".equals(fields.get("how")), words(fields, "reason"), staff);
			case "revise" -> this.enforcing.revise(id, words(fields, "occasion"), plan(fields), staff);
			case "drop" -> {
				return dropped(this.enforcing.drop(id, words(fields, "reason"), staff));
			}
			case "plan" ->
				this.enforcing.plan(id, words(fields, "title"), optionalDay(fields), words(fields, "note"), staff);
			case "abolish" -> this.enforcing.abolish(id, day(fields.getOrDefault("from", ""), "廃止の日"),
					words(fields, "reason"), staff);
			default -> throw new NotFound("照会の操作 " + act);
		}
		return DONE.getOrDefault(act, "記録しました。");
	}

	private static String dropped(List<String> kept) {
		String done = "改正を取りやめ、施行中の版の文に戻しました。直した文は、履歴に残っています。";
		return kept.isEmpty() ? done : done + "次の空欄は、ほかの文書でも記入されたため、いまの値のままです：" + String.join("、", kept);
	}

	private static Release.Decision decision(Map<String, String> fields) {
		return new Release.Decision(day(fields.getOrDefault("decidedOn", ""), "決裁日"), words(fields, "number"),
				day(fields.getOrDefault("inForceFrom", ""), "施行日"));
	}

	private static @Nullable LocalDate optionalDay(Map<String, String> fields) {
		String day = fields.getOrDefault("plannedOn", "");
		return day.isBlank() ? null : day(day, "改正の予定日");
	}

	private static @Nullable UUID plan(Map<String, String> fields) {
		String plan = fields.getOrDefault("plan", "");
		try {
			return plan.isBlank() ? null : UUID.fromString(plan);
		}
		catch (IllegalArgumentException ex) {
			throw new NotFound("予定している改正 " + plan);
		}
	}

	private static int round(Map<String, String> fields) {
		String round = fields.getOrDefault("round", "");
		return round.matches("\\d{1,6}") ? Integer.parseInt(round) : 0;
	}

	private static LocalDate day(String text, String what) {
		String day = text.strip();
		if (DAY.matcher(day).matches()) {
			try {
				return LocalDate.parse(day);
			}
			catch (DateTimeParseException ex) {
				throw new ActRefused(what + "が、暦にない日です。日付を確かめてください。");
			}
		}
		throw new ActRefused(what + "を、2027-04-01のように入力してください。");
	}

	private static String words(Map<String, String> fields, String name) {
		String words = fields.getOrDefault(name, "").strip();
		PlainCharacters.complaint(words, MAX_WORDS, true).ifPresent((complaint) -> {
			throw new ActRefused("入力した文が" + complaint + "。");
		});
		return words;
	}

	@ExceptionHandler(ActRefused.class)
	String refused(ActRefused ex, RedirectAttributes redirect, HttpServletRequest request) {
		redirect.addFlashAttribute("flash", ex.getMessage());
		return "redirect:" + request.getRequestURI().substring(request.getContextPath().length());
	}

	@GetMapping("/inbox")
	String inbox(@AuthenticationPrincipal SignedInStaff staff, Model model) {
		List<ReviewPages.Waiting> waiting = this.pages.inbox(this.reading.inbox(staff));
		model.addAttribute("waiting", waiting);
		return "review/inbox";
	}

}
