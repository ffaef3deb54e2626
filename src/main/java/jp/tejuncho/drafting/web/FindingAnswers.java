package jp.tejuncho.drafting.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.drafting.EditingPlaces;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.SaveOutcome;
import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.drafting.rule.Fixes;
import jp.tejuncho.drafting.rule.Inspection;
import jp.tejuncho.platform.RefusedInput;

/**
 * 指摘への答え.
 */
@Component
class FindingAnswers {

	private static final String GONE = "この指摘は、もうありません。先に直されたか、文が変わっています。";

	private static final String EDITING = "edit:";

	private static final Pattern CLAUSE = Pattern.compile(EDITING + "[A-Za-z0-9.-]{1,140}");

	private static final Pattern LIST = Pattern.compile("\\?[A-Za-z0-9=&._-]{0,400}#[A-Za-z0-9-]{1,100}");

	private final Drafting drafting;

	private final Inspection inspection;

	FindingAnswers(Drafting drafting, Inspection inspection) {
		this.drafting = drafting;
		this.inspection = inspection;
	}

	/**
	 * Puts one thing right and leads back to where the button was.
	 * @param manuscript the draft as it is stored
	 * @param key the finding
	 * @param at the clause beside which the button was; empty for the page of findings
	 * @param staff who pressed it
	 * @param redirect where the outcome is told
	 * @return the page to go to
	 */
	String fix(Manuscript manuscript, String key, String at, SignedInStaff staff, RedirectAttributes redirect) {
		return fix(this.inspection.inspect(manuscript).find(key), new Answered(manuscript, at, staff, redirect));
	}

	/**
	 * Puts one thing right and leads back to its clause.
	 * @param manuscript the draft as it is stored
	 * @param key the finding
	 * @param staff who pressed the button
	 * @param redirect where the outcome is told
	 * @return the page to go to
	 */
	String fixBeside(Manuscript manuscript, String key, SignedInStaff staff, RedirectAttributes redirect) {
		Optional<Finding> finding = this.inspection.inspect(manuscript).find(key);
		return fix(finding, new Answered(manuscript, finding.map(Finding::clause).orElse(""), staff, redirect));
	}

	private String fix(Optional<Finding> finding, Answered answered) {
		List<DraftChange> changes = finding.filter((found) -> found.fix() != null)
			.map((found) -> Fixes.together(answered.manuscript(), List.of(found)))
			.orElse(List.of());
		return store(answered, "直しました。", changes);
	}

	/**
	 * Stores an answer.
	 * @param answered by whom and where
	 * @param done what to say then
	 * @param changes what to store; none if the finding is gone
	 * @return the page to go to
	 */
	String store(Answered answered, String done, List<DraftChange> changes) {
		SaveOutcome outcome = this.drafting.save(answered.manuscript().draft().id(), changes, answered.staff());
		if (outcome.saved() == 0) {
			return refused(answered,
					outcome.refusals().stream().map(SaveOutcome.Refusal::message).findFirst().orElse(GONE));
		}
		answered.redirect()
			.addFlashAttribute("flash", outcome.complete() ? done : done + outcome.earlier() + "変えていたところは、そのままにしました。");
		return answered.back();
	}

	static String refused(Answered answered, String sentence) {
		answered.redirect().addFlashAttribute("warning", sentence);
		RefusedInput.after(answered.redirect(), sentence);
		return answered.back();
	}

	/**
	 * Who answers, and where.
	 *
	 * @param manuscript the draft
	 * @param at the clause beside which it was answered, {@code edit:} and the clause for
	 * the page on which its text is edited, the list's query and place, or nothing for
	 * the page of findings
	 * @param staff the person
	 * @param redirect where the outcome is told
	 */
	record Answered(Manuscript manuscript, String at, SignedInStaff staff, RedirectAttributes redirect) {

		String back() {
			String draft = "/drafts/" + this.manuscript.draft().id();
			String list = draft + "/remaining";
			if (LIST.matcher(this.at).matches()) {
				return "redirect:" + list + this.at;
			}
			boolean editing = CLAUSE.matcher(this.at).matches();
			String clause = editing ? this.at.substring(EDITING.length()) : this.at;
			Optional<String> chapter = EditingPlaces.of(this.manuscript).href(clause);
			return "redirect:"
					+ chapter.map((href) -> editing ? draft + "/clauses/" + clause + "#findings" : href).orElse(list);
		}

	}

}
