package jp.tejuncho.drafting.web;

import java.util.List;
import java.util.UUID;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.comparison.TextComparison;
import jp.tejuncho.drafting.DraftHistory;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Manuscripts;
import jp.tejuncho.drafting.SaveOutcome;
import jp.tejuncho.drafting.Step;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.platform.NotFound;
import jp.tejuncho.text.JapanTime;

/**
 * 条項の履歴の画面.
 */
@Controller
class HistoryController {

	private final DraftHistory history;

	private final Drafting drafting;

	private final Manuscripts manuscripts;

	HistoryController(DraftHistory history, Drafting drafting, Manuscripts manuscripts) {
		this.history = history;
		this.drafting = drafting;
		this.manuscripts = manuscripts;
	}

	@GetMapping("/drafts/{draft}/clauses/{clause}/history")
	String history(@PathVariable UUID draft, @PathVariable PlaceId clause, @AuthenticationPrincipal SignedInStaff staff,
			Model model) {
		Manuscript manuscript = this.manuscripts.read(new DraftId(draft), staff);
		boolean writable = manuscript.isWritableBy(staff);
		Frame.describe(model, manuscript, staff);
		model.addAttribute("page", new ClausePages(manuscript, clause).make(writable));
		StepWords words = new StepWords(manuscript);
		model.addAttribute("entries",
				this.history.ofClause(new DraftId(draft), clause, staff)
					.stream()
					.map((entry) -> entry(words, entry))
					.toList());
		return "drafting/history";
	}

	@PostMapping("/drafts/{draft}/clauses/{clause}/history/{step}")
	String restore(@PathVariable UUID draft, @PathVariable PlaceId clause, @PathVariable UUID step,
			@AuthenticationPrincipal SignedInStaff staff, RedirectAttributes redirect) {
		DraftId id = new DraftId(draft);
		Step known = this.history.find(id, step, staff).orElseThrow(() -> new NotFound("履歴 " + step));
		SaveOutcome outcome = this.drafting.restore(id, known, staff);
		redirect.addFlashAttribute("flash",
				outcome.complete() ? "この時の内容に戻しました。"
						: outcome.refusals()
							.stream()
							.map(SaveOutcome.Refusal::message)
							.findFirst()
							.orElse(outcome.earlier() + "変更しました。もう一度試してください。"));
		return "redirect:/drafts/" + draft + "/clauses/" + clause + "/history";
	}

	private static Entry entry(StepWords words, DraftHistory.Entry written) {
		Step step = written.step();
		Step.Content content = written.content();
		String act = switch (step.batch().act()) {
			case WRITE -> "";
			case FIX -> "指摘から直した";
			case UNDO -> "元に戻した";
			case REDO -> "やり直した";
			case FOLLOW -> "概要の回答が変わったため";
		};
		return new Entry(step.getId().toString(), JapanTime.dayAndTime(step.batch().at()), step.batch().name(),
				words.subject(content), act,
				TextComparison.of(words.state(content, content.before()), words.state(content, content.after()))
					.runs());
	}

	/**
	 * 履歴の一件.
	 *
	 * @param id the step
	 * @param at when
	 * @param by who
	 * @param subject what was changed
	 * @param act whether it was taken back or done again, or empty
	 * @param runs the difference
	 */
	public record Entry(String id, String at, String by, String subject, String act, List<TextComparison.Run> runs) {

		public Entry {
			runs = List.copyOf(runs);
		}

	}

}
