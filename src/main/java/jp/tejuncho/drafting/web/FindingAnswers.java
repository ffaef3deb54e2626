package jp.tejuncho.drafting.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.drafting.EditingPlaces;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Manuscripts;
import jp.tejuncho.drafting.Reversal;
import jp.tejuncho.drafting.SaveOutcome;
import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.drafting.rule.Findings;
import jp.tejuncho.drafting.rule.Fix;
import jp.tejuncho.drafting.rule.Inspection;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.platform.RefusedInput;

/**
 * 指摘への答え.
 */
@Component
class FindingAnswers {

	private static final String GONE = "この指摘は、もうありません。先に直されたか、文が変わっています。";

	private static final String CHANGED = "この文は、画面を開いた後に変わっています。いまの文と直した後の文を確かめて、もう一度押してください。";

	private static final String EDITING = "edit:";

	private static final Pattern CLAUSE = Pattern.compile(EDITING + "[A-Za-z0-9.-]{1,140}");

	private static final Pattern LIST = Pattern.compile("\\?[A-Za-z0-9=&._-]{0,400}#[A-Za-z0-9-]{1,100}");

	private final Drafting drafting;

	private final Manuscripts manuscripts;

	private final Inspection inspection;

	FindingAnswers(Drafting drafting, Manuscripts manuscripts, Inspection inspection) {
		this.drafting = drafting;
		this.manuscripts = manuscripts;
		this.inspection = inspection;
	}

	/**
	 * Puts one thing right and leads back to where the button was.
	 * @param answered who answers, and where
	 * @param key the finding
	 * @param stamp the text it was shown for; empty for whatever stands there
	 * @return the page to go to
	 */
	String fix(Answered answered, String key, String stamp) {
		Optional<Finding> finding = answered.found().find(key);
		List<Fix> fixes = finding.map(Finding::fixes).orElse(List.of());
		Optional<Fix> meant = stamp.isEmpty() ? finding.map(Finding::fix)
				: fixes.stream().filter((fix) -> fix.stamp().equals(stamp)).findFirst();
		boolean other = !stamp.isEmpty() && !fixes.isEmpty() && meant.isEmpty();
		return other ? refused(answered, CHANGED) : fix(finding, meant, answered);
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
		Findings found = this.inspection.inspect(manuscript);
		Optional<Finding> finding = found.find(key);
		return fix(finding, finding.map(Finding::fix), new Answered(manuscript, found,
				finding.map(Finding::clause).map(PlaceId::value).orElse(""), staff, redirect));
	}

	// what somebody has accepted meanwhile is a decision: no button goes over it
	private String fix(Optional<Finding> finding, Optional<Fix> meant, Answered answered) {
		@Nullable String reason = finding.map(Finding::dismissed).orElse(null);
		if (reason != null) {
			return refused(answered, accepted(reason) + "直すときは、指摘に戻してから直してください。");
		}
		return putRight(answered, finding.map(FindingAnswers::putRight).orElse("直しました。"),
				meant.map(Fix::change).stream().toList());
	}

	// the next finding stands right below this
	private static String putRight(Finding finding) {
		String line = finding.line().isEmpty() ? "" : "「" + finding.line() + "」";
		String words = finding.words().isEmpty() ? "" : "の「" + finding.words() + "」";
		return finding.where() + line + words + "を直しました。";
	}

	/**
	 * That a finding is accepted already.
	 * @param reason what was written then
	 * @return a sentence
	 */
	static String accepted(String reason) {
		return "この指摘は、先に承知されています。書いてある理由：" + reason + "　";
	}

	/**
	 * Stores what the button offered.
	 * @param answered by whom and where
	 * @param done what to say then
	 * @param changes what to store; none if the finding is gone
	 * @return the page to go to
	 */
	String putRight(Answered answered, String done, List<DraftChange> changes) {
		return told(answered, done,
				this.drafting.putRight(answered.manuscript().draft().id(), changes, answered.staff()));
	}

	/**
	 * Stores an answer.
	 * @param answered by whom and where
	 * @param done what to say then
	 * @param changes what to store; none if the finding is gone
	 * @return the page to go to
	 */
	String store(Answered answered, String done, List<DraftChange> changes) {
		return told(answered, done, this.drafting.save(answered.manuscript().draft().id(), changes, answered.staff()));
	}

	private String told(Answered answered, String done, SaveOutcome outcome) {
		if (outcome.saved() == 0) {
			return refused(answered,
					outcome.refusals().stream().map(SaveOutcome.Refusal::message).findFirst().orElse(GONE));
		}
		return told(answered, outcome.complete() ? done : done + outcome.earlier() + "変えていたところは、そのままにしました。",
				outcome.batch(), false);
	}

	/**
	 * Takes back one act that was done on this page, or does it again.
	 * @param answered by whom and where
	 * @param batch the act
	 * @param again whether it is done again
	 * @return the page to go to
	 */
	String reverse(Answered answered, UUID batch, boolean again) {
		DraftId draft = answered.manuscript().draft().id();
		@Nullable Reversal reversal = (again ? this.drafting.redo(draft, batch, answered.staff())
				: this.drafting.undo(draft, batch, answered.staff()))
			.orElse(null);
		if (reversal == null) {
			return refused(answered,
					again ? "この操作はやり直せません。もうやり直してあるか、後で別のことをしています。" : "この操作は元に戻せません。もう元に戻してあるか、ほかの人の操作です。");
		}
		boolean complete = reversal.outcome().complete();
		if (reversal.written().isEmpty() || !complete) {
			String said = new ReversalWords(this.manuscripts.read(draft, answered.staff()), reversal).say(again);
			return reversal.written().isEmpty() ? refused(answered, said) : told(answered, said, null, !again);
		}
		return told(answered, again ? "もう一度、同じようにしました。" : "元に戻しました。", batch, !again);
	}

	private String told(Answered answered, String done, @Nullable UUID batch, boolean undone) {
		answered.redirect().addFlashAttribute("flash", done);
		if (!answered.isOnList()) {
			return answered.back();
		}
		Findings now = this.inspection
			.inspect(this.manuscripts.read(answered.manuscript().draft().id(), answered.staff()));
		String fragment = fragment(answered, now);
		if (batch != null) {
			int hash = fragment.indexOf('#');
			answered.redirect()
				.addFlashAttribute("act", new FindingAct(done, batch.toString(), answered.at(),
						(hash >= 0) ? fragment.substring(hash + 1) : "", undone, accepted(answered, now)));
		}
		return "redirect:" + answered.list() + fragment;
	}

	String refused(Answered answered, String sentence) {
		answered.redirect().addFlashAttribute("warning", sentence);
		RefusedInput.after(answered.redirect(), sentence);
		return answered.isOnList() ? "redirect:" + answered.list() + fragment(answered, answered.found())
				: answered.back();
	}

	// the list as it is now may have lost the place where the button was
	private static String fragment(Answered answered, Findings now) {
		return answered.at().isEmpty() ? "" : new FindingPlace(answered.at()).after(answered.found(), now);
	}

	private static String accepted(Answered answered, Findings now) {
		return answered.at().isEmpty() ? "" : new FindingPlace(answered.at()).accepted(answered.found(), now);
	}

	/**
	 * Who answers, and where.
	 *
	 * @param manuscript the draft
	 * @param found what was found in it
	 * @param at the clause beside which it was answered, {@code edit:} and the clause for
	 * the page on which its text is edited, the list's query and place, or nothing for
	 * the page of findings
	 * @param staff the person
	 * @param redirect where the outcome is told
	 */
	record Answered(Manuscript manuscript, Findings found, String at, SignedInStaff staff,
			RedirectAttributes redirect) {

		boolean isOnList() {
			return this.at.isEmpty() || LIST.matcher(this.at).matches();
		}

		String list() {
			return "/drafts/" + this.manuscript.draft().id() + "/remaining";
		}

		String back() {
			String draft = "/drafts/" + this.manuscript.draft().id();
			boolean editing = CLAUSE.matcher(this.at).matches();
			String clause = editing ? this.at.substring(EDITING.length()) : this.at;
			Optional<String> chapter = PlaceId.read(clause).flatMap(EditingPlaces.of(this.manuscript)::href);
			return "redirect:"
					+ chapter.map((href) -> editing ? draft + "/clauses/" + clause + "#findings" : href).orElse(list());
		}

	}

}
