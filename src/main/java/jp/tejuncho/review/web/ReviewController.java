package jp.tejuncho.review.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
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
import jp.tejuncho.platform.RefusedInput;
import jp.tejuncho.review.ActRefused;
import jp.tejuncho.review.CaseFile;
import jp.tejuncho.review.CaseReading;
import jp.tejuncho.review.Enforcing;
import jp.tejuncho.review.Noticing;
import jp.tejuncho.review.Reviewing;
import jp.tejuncho.review.RevisionPlans;
import jp.tejuncho.review.Seen;
import jp.tejuncho.text.WrittenDate;

/**
 * 照会・承認の画面.
 *
 * What can't be done is said on the same page, with everything typed still in its field.
 */
@Controller
class ReviewController {

	private final ReviewScreen screen;

	private final InboxPages inbox;

	private final Reviewing reviewing;

	private final Enforcing enforcing;

	private final RevisionPlans plans;

	private final Following following;

	private final CaseReading reading;

	private final Noticing noticing;

	private final FormValidation validation;

	ReviewController(ReviewScreen screen, InboxPages inbox, Reviewing reviewing, Enforcing enforcing,
			RevisionPlans plans, Following following, CaseReading reading, Noticing noticing,
			FormValidation validation) {
		this.screen = screen;
		this.inbox = inbox;
		this.reviewing = reviewing;
		this.enforcing = enforcing;
		this.plans = plans;
		this.following = following;
		this.reading = reading;
		this.noticing = noticing;
		this.validation = validation;
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
						this.reading.on(file, day).map((release) -> ReleaseRow.of(release, file)).orElse(null));
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
		ReviewForm form = ReviewForm.read(act, fields);
		try {
			require(form, id, staff);
			redirect.addFlashAttribute("flash", done(form, id, staff));
			return "redirect:/drafts/" + draft + "/review";
		}
		catch (ActRefused ex) {
			if (form instanceof ReviewForm.Doing doing && SentTwice.is(this.reading.file(id, staff), doing, staff)) {
				redirect.addFlashAttribute("flash", "この操作は、もう記録されています。二度目は記録していません。");
				return "redirect:/drafts/" + draft + "/review";
			}
			ReviewScreen.refuse(model, response, ex);
			model.addAttribute("refusedAct", act);
			model.addAttribute("typed", fields);
			this.screen.fill(model, id, staff);
			if (!(model.getAttribute("page") instanceof ReviewPage shown && shown.acts().offers(form))) {
				RefusedInput.on(model, ex.getMessage());
			}
			return ReviewScreen.VIEW;
		}
	}

	private void require(ReviewForm form, DraftId id, SignedInStaff staff) {
		Map<String, String> faults = this.validation.faults(form);
		if (faults.isEmpty()) {
			return;
		}
		if (form instanceof ReviewForm.Enforcement days) {
			this.enforcing.faults(id, days.decided().orElse(null), days.inForce().orElse(null), days.sure(), staff)
				.forEach(faults::putIfAbsent);
		}
		throw ActRefused.at(faults);
	}

	private String done(ReviewForm form, DraftId id, SignedInStaff staff) {
		return switch (form) {
			case ReviewForm.Said said -> done(said, id, staff);
			case ReviewForm.Retraction back -> {
				this.enforcing.retract(id, back.seen(), back.replaced(), back.words(), staff);
				yield "承認を取り下げました。前の文書は、版の一覧に残ります。";
			}
			case ReviewForm.Revision revision -> {
				this.enforcing.revise(id, revision.seen(), revision.words(), revision.plan(), staff);
				yield begun(this.following.outdated(id, staff).size());
			}
			case ReviewForm.Enforcement days -> "施行を記録し、施行版を作りました。"
					+ told(this.enforcing.enforce(id, days.seen(), days.decision(), days.sure(), staff));
			case ReviewForm.Abolition end ->
				"廃止を記録しました。" + told(this.enforcing.abolish(id, end.seen(), end.day(), end.words(), staff));
			case ReviewForm.Plan plan -> {
				this.plans.note(id, plan.title(), plan.day(), plan.note(), staff);
				yield "改正の予定を記録しました。";
			}
		};
	}

	private String done(ReviewForm.Said said, DraftId id, SignedInStaff staff) {
		Seen seen = said.seen();
		String words = said.words();
		return switch (said.act()) {
			case SEND -> Told.of(this.reviewing.send(id, seen, words, staff));
			case WITHDRAW -> Told.of(this.reviewing.withdraw(id, seen, words, staff));
			case CHECK -> Told.of(this.reviewing.check(id, seen, words, staff));
			case RETURN -> Told.of(this.reviewing.giveBack(id, seen, words, staff));
			case APPROVE -> Told.of(this.reviewing.approve(id, seen, words, staff));
			case REPORT -> Told.of(this.reviewing.report(id, seen, words, staff));
			case DROP -> dropped(this.enforcing.drop(id, seen, words, staff));
			case CALL_OFF -> "廃止の予定を取りやめました。" + told(this.enforcing.callOff(id, seen, words, staff));
			case ENFORCE, RETRACT, REVISE, ABOLISH, REMARK, ANSWER ->
				throw new IllegalStateException(said.act() + " wants more than words");
		};
	}

	// what they make of the document depends on its days, so it is told afterwards
	private static String told(DraftStages.State stage) {
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

	private static LocalDate day(String field, String text, String what) {
		return WrittenDate.of(text).dayOrRefuse(what, (complaint) -> ActRefused.at(field, complaint));
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
