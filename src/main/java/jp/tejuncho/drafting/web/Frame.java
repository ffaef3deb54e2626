package jp.tejuncho.drafting.web;

import org.springframework.ui.Model;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.Manuscript;

/**
 * What stands on top of every page of a draft.
 */
final class Frame {

	private Frame() {
	}

	/**
	 * What the document is, how far it has come, and why the person can only read it.
	 * @param model the model of the page
	 * @param manuscript the draft
	 * @param staff who looks at it
	 */
	static void describe(Model model, Manuscript manuscript, SignedInStaff staff) {
		model.addAttribute("draftId", manuscript.draft().id().toString());
		model.addAttribute("kind", manuscript.draft().kind().label());
		model.addAttribute("systemId", manuscript.system().id().toString());
		model.addAttribute("systemName", manuscript.system().name());
		model.addAttribute("stage", manuscript.stage());
		model.addAttribute("readingOnly", manuscript.readingOnly(staff));
	}

}
