package jp.tejuncho.review.web;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.review.ActRefused;
import jp.tejuncho.review.CaseFile;
import jp.tejuncho.review.CasePanel;
import jp.tejuncho.review.CaseReading;

/**
 * 照会・承認の画面.
 *
 * The same page, whether a person looks at it or hears why something can't be done.
 */
@Component
class ReviewScreen {

	static final String VIEW = "review/show";

	private final ReviewPages pages;

	private final CaseReading reading;

	private final List<CasePanel> panels;

	ReviewScreen(ReviewPages pages, CaseReading reading, ObjectProvider<CasePanel> panels) {
		this.pages = pages;
		this.reading = reading;
		this.panels = panels.orderedStream().toList();
	}

	CaseFile fill(Model model, DraftId id, SignedInStaff staff) {
		CaseFile file = this.reading.file(id, staff);
		this.pages.frame(model, file);
		model.addAttribute("page", this.pages.make(file, staff));
		model.addAttribute("panels",
				this.panels.stream().flatMap((panel) -> panel.links(file, staff).stream()).toList());
		if (!model.containsAttribute("typed")) {
			model.addAttribute("typed", Map.of());
		}
		if (!model.containsAttribute("faults")) {
			model.addAttribute("faults", Map.of());
		}
		return file;
	}

	/**
	 * Says why something can't be done, at the field if it is about what was typed there.
	 * @param model the page
	 * @param response the answer
	 * @param refusal why not
	 */
	static void refuse(Model model, HttpServletResponse response, ActRefused refusal) {
		response
			.setStatus((refusal.field().isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
		model.addAttribute("refusal", refusal.getMessage());
		model.addAttribute("details", refusal.details());
		model.addAttribute("refusedField", refusal.field());
		model.addAttribute("faults", refusal.faults());
	}

}
