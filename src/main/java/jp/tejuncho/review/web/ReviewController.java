package jp.tejuncho.review.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.DraftStages;
import jp.tejuncho.drafting.Following;
import jp.tejuncho.platform.NotFound;
import jp.tejuncho.platform.RefusedInput;
import jp.tejuncho.platform.validation.PlainCharacters;
import jp.tejuncho.review.Act;
import jp.tejuncho.review.ActRefused;
import jp.tejuncho.review.CaseFile;
import jp.tejuncho.review.CaseReading;
import jp.tejuncho.review.DecisionDays;
import jp.tejuncho.review.Enforcing;
import jp.tejuncho.review.Noticing;
import jp.tejuncho.review.Release;
import jp.tejuncho.review.Reviewing;
import jp.tejuncho.review.Seen;
import jp.tejuncho.text.JapanTime;
import jp.tejuncho.text.TypedText;
import jp.tejuncho.text.Wareki;
import jp.tejuncho.text.WrittenDate;

/**
 * 照会・承認の画面.
 *
 * What can't be done is said on the same page, with everything typed still in its field.
 */
@Controller
class ReviewController {

	private static final String EARLIER = "earlier";

	private static final int MAX_WORDS = 2_000;

	private static final Map<String, String> FIELDS = Map.of("message", "伝えること", "note", "添える言葉", "occasion", "改正の理由",
			"title", "件名", "number", "文書番号");

	private static final Set<String> ONE_LINE = Set.of("title", "number");

	private static final Map<String, String> DONE = Map.of("enforce", "施行を記録し、施行版を作りました。", "retract",
			"承認を取り下げました。前の文書は、版の一覧に残ります。", "plan", "改正の予定を記録しました。", "abolish", "廃止を記録しました。", "call-off",
			"廃止の予定を取りやめました。");

	/** What they make of the document depends on its days, so it is told afterwards. */
	private static final Set<String> TURNS = Set.of("enforce", "abolish", "call-off");

	private final ReviewScreen screen;

	private final InboxPages inbox;

	private final Reviewing reviewing;

	private final Enforcing enforcing;

	private final Following following;

	private final CaseReading reading;

	private final Noticing noticing;

	ReviewController(ReviewScreen screen, InboxPages inbox, Reviewing reviewing, Enforcing enforcing,
			Following following, CaseReading reading, Noticing noticing) {
		this.screen = screen;
		this.inbox = inbox;
		this.reviewing = reviewing;
		this.enforcing = enforcing;
		this.following = following;
		this.reading = reading;
		this.noticing = noticing;
	}

	@GetMapping("/drafts/{draft}/review")
	String page(@PathVariable UUID draft, @RequestParam(defaultValue = "") String on,
			@AuthenticationPrincipal SignedInStaff staff, Model model, HttpServletResponse response) {
		CaseFile file = this.screen.fill(model, new DraftId(draft), staff);
		if (!on.isBlank()) {
			model.addAttribute("on", on);
			try {
				LocalDate day = day("on", on, "調べる日");
				model.addAttribute("day", day);
				model.addAttribute("held",
						this.reading.on(file, day).map((release) -> ReviewPages.release(file, release)).orElse(null));
			}
			catch (ActRefused ex) {
				ReviewScreen.refuse(model, response, ex);
			}
		}
		return ReviewScreen.VIEW;
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
			if (SentTwice.is(this.reading.file(id, staff), act, fields, staff)) {
				redirect.addFlashAttribute("flash", "この操作は、もう記録されています。二度目は記録していません。");
				return "redirect:/drafts/" + draft + "/review";
			}
			ReviewScreen.refuse(model, response, ex);
			model.addAttribute("refusedAct", act);
			model.addAttribute("typed", fields);
			this.screen.fill(model, id, staff);
			if (!(model.getAttribute("page") instanceof ReviewPages.Page shown && shown.offers(act))) {
				RefusedInput.on(model, ex.getMessage());
			}
			return ReviewScreen.VIEW;
		}
	}

	private String done(DraftId id, String act, Map<String, String> fields, SignedInStaff staff) {
		Seen seen = Seen.read(fields.getOrDefault("seen", ""));
		switch (act) {
			case "send" -> {
				return Told.of(this.reviewing.send(id, seen, words(fields, "message"), staff));
			}
			case "withdraw" -> {
				return Told.of(this.reviewing.withdraw(id, seen, words(fields, "note"), staff));
			}
			case "check" -> {
				return Told.of(this.reviewing.check(id, seen, words(fields, "note"), staff));
			}
			case "return" -> {
				return Told.of(this.reviewing.giveBack(id, seen, words(fields, "note"), staff));
			}
			case "approve" -> {
				return Told.of(this.reviewing.approve(id, seen, words(fields, "note"), staff));
			}
			case "report" -> {
				return Told.of(this.reviewing.report(id, seen, words(fields, "note"), staff));
			}
			case "drop" -> {
				return dropped(this.enforcing.drop(id, seen, words(fields, "reason"), staff));
			}
			case "enforce" -> this.enforcing.enforce(id, seen, decision(id, fields, staff), staff);
			case "retract" ->
				this.enforcing.retract(id, seen, "replace".equals(fields.get("how")), words(fields, "reason"), staff);
			case "revise" -> {
				this.enforcing.revise(id, seen, words(fields, "occasion"), plan(fields), staff);
				return begun(this.following.outdated(id, staff).size());
			}
			case "plan" ->
				this.enforcing.plan(id, words(fields, "title"), optionalDay(fields), words(fields, "note"), staff);
			case "abolish" -> this.enforcing.abolish(id, seen, day("from", fields.getOrDefault("from", ""), "廃止の日"),
					words(fields, "reason"), staff);
			case "call-off" -> this.enforcing.callOff(id, seen, words(fields, "reason"), staff);
			default -> throw new NotFound("照会の操作 " + act);
		}
		return DONE.getOrDefault(act, "記録しました。") + (TURNS.contains(act) ? standing(id, staff) : "");
	}

	private String standing(DraftId id, SignedInStaff staff) {
		DraftStages.State stage = this.reading.file(id, staff).manuscript().stage();
		return "いまの状態は、" + stage.version() + "　" + stage.told() + "です。";
	}

	private static String begun(int outdated) {
		String done = "改正を始めました。文書を直せます。";
		return (outdated == 0) ? done
				: done + "前の版の後に概要の回答が変わり、回答と合わない採否が%d件あります。作業画面の「回答と合わない採否」で、改めて判断してください。".formatted(outdated);
	}

	private static String dropped(List<String> kept) {
		String done = "改正を取りやめ、改正を始める前の版の文に戻しました。直した文は、履歴に残っています。";
		return kept.isEmpty() ? done : done + "次の空欄は、ほかの文書でも記入されたため、いまの値のままです：" + String.join("、", kept);
	}

	private Release.Decision decision(DraftId id, Map<String, String> fields, SignedInStaff staff) {
		WrittenDate decidedOn = WrittenDate.of(fields.getOrDefault(DecisionDays.DECIDED, ""));
		WrittenDate inForceFrom = WrittenDate.of(fields.getOrDefault(DecisionDays.IN_FORCE, ""));
		Map<String, String> faults = new LinkedHashMap<>();
		decidedOn.complaintAsDay("決裁日").ifPresent((complaint) -> faults.put(DecisionDays.DECIDED, complaint));
		inForceFrom.complaintAsDay("施行日").ifPresent((complaint) -> faults.put(DecisionDays.IN_FORCE, complaint));
		CaseFile file = this.reading.file(id, staff);
		if (file.refusal(Act.ENFORCE, staff).isEmpty()) {
			LocalDate decided = decidedOn.day().orElse(null);
			DecisionDays.faults(file, decided, inForceFrom.day().orElse(null)).forEach(faults::putIfAbsent);
			if (decided != null && !fields.containsKey(EARLIER)) {
				askAboutTheDay(decided, JapanTime.date(file.releases().getFirst().approvedAt()))
					.ifPresent((question) -> faults.put(EARLIER, question));
			}
		}
		if (!faults.isEmpty()) {
			throw ActRefused.at(faults);
		}
		return new Release.Decision(decidedOn.day().orElseThrow(), words(fields, "number"),
				inForceFrom.day().orElseThrow());
	}

	// it may be so, but nobody can put it right afterwards
	private static Optional<String> askAboutTheDay(LocalDate decided, LocalDate approved) {
		return decided.isBefore(approved) ? Optional.of("注意：決裁日（" + Wareki.of(decided) + "）が、手順帖で承認した日（"
				+ Wareki.of(approved) + "）より前です。記録した後は直せません。日付を確かめ、正しければ「決裁日は、この日で正しい」に印を付けて、もう一度記録してください。")
				: Optional.empty();
	}

	private static @Nullable LocalDate optionalDay(Map<String, String> fields) {
		String day = fields.getOrDefault("plannedOn", "");
		return day.isBlank() ? null : day("plannedOn", day, "施行の予定日");
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

	private static LocalDate day(String field, String text, String what) {
		return WrittenDate.of(text).dayOrRefuse(what, (complaint) -> ActRefused.at(field, complaint));
	}

	private static String words(Map<String, String> fields, String name) {
		boolean line = ONE_LINE.contains(name);
		String typed = fields.getOrDefault(name, "");
		String words = (line ? TypedText.joined(typed) : typed).strip();
		PlainCharacters.complaintOf(FIELDS.getOrDefault(name, "理由"), words, MAX_WORDS, !line).ifPresent((complaint) -> {
			throw ActRefused.at(name, complaint);
		});
		return words;
	}

	@GetMapping("/inbox")
	String inbox(@AuthenticationPrincipal SignedInStaff staff, Model model) {
		model.addAttribute("waiting", this.inbox.waiting(this.reading.inbox(staff)));
		model.addAttribute("notices", this.inbox.notices(this.noticing.unread(staff)));
		return "review/inbox";
	}

	@PostMapping("/inbox/notices/{draft}/{position}/read")
	String read(@PathVariable UUID draft, @PathVariable int position, @AuthenticationPrincipal SignedInStaff staff) {
		this.noticing.read(new DraftId(draft), position, staff);
		return "redirect:/inbox";
	}

}
