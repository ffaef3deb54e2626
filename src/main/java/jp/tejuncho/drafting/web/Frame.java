package jp.tejuncho.drafting.web;

import org.springframework.ui.Model;

import jp.tejuncho.drafting.Manuscript;

/**
 * What stands on top of every page of a draft.
 */
final class Frame {

	private Frame() {
	}

	static void describe(Model model, Manuscript manuscript) {
		model.addAttribute("draftId", manuscript.draft().id().toString());
		model.addAttribute("kind", manuscript.draft().kind().label());
		model.addAttribute("systemId", manuscript.system().id().toString());
		model.addAttribute("stage", manuscript.stage());
		model.addAttribute("systemName", manuscript.system().name());
	}

}
