package skeleton;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The one page.
 */
@Controller
class NotesController {

	private final Notes notes;

	NotesController(Notes notes) {
		this.notes = notes;
	}

	@GetMapping("/")
	String notes(Model model) {
		model.addAttribute("count", this.notes.count());
		return "notes";
	}

}
