package jp.tejuncho.drafting.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Manuscripts;
import jp.tejuncho.drafting.SaveOutcome;
import jp.tejuncho.drafting.body.OwnTable;
import jp.tejuncho.platform.NotFound;
import jp.tejuncho.text.TypedText;

/**
 * 書き足す表の画面.
 */
@Controller
class TableController {

	private static final int SPARE = 3;

	private final Drafting drafting;

	private final Manuscripts manuscripts;

	TableController(Drafting drafting, Manuscripts manuscripts) {
		this.drafting = drafting;
		this.manuscripts = manuscripts;
	}

	@GetMapping("/drafts/{draft}/tables/{slot}")
	String table(@PathVariable UUID draft, @PathVariable String slot, @AuthenticationPrincipal SignedInStaff staff,
			Model model) {
		Manuscript manuscript = this.manuscripts.read(new DraftId(draft), staff);
		String stored = manuscript.tailoring().content(Amendment.Kind.TABLE, table(slot).place());
		return show(manuscript, table(slot), stored, stored, "", staff, model);
	}

	@PostMapping("/drafts/{draft}/tables/{slot}")
	String save(@PathVariable UUID draft, @PathVariable String slot, HttpServletRequest request,
			HttpServletResponse response, @AuthenticationPrincipal SignedInStaff staff, Model model,
			RedirectAttributes redirect) {
		DraftId id = new DraftId(draft);
		OwnTable table = table(slot);
		String seen = String.join("", values(request, "seen")).replace("\r\n", "\n");
		String typed = typed(table, request, table.rows(seen));
		SaveOutcome outcome = this.drafting.save(id,
				List.of(new DraftChange.Amend(Amendment.Kind.TABLE, table.place(), seen, typed)), staff);
		if (outcome.complete()) {
			redirect.addFlashAttribute("flash", (outcome.saved() > 0) ? "保存しました。" : "画面の内容は、保存してあります。");
			return "redirect:/drafts/" + draft + "/tables/" + slot;
		}
		Manuscript manuscript = this.manuscripts.read(id, staff);
		String stored = manuscript.tailoring().content(Amendment.Kind.TABLE, table.place());
		boolean refused = !outcome.refusals().isEmpty();
		response.setStatus((refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT).value());
		String error = refused ? outcome.refusals().getFirst().message()
				: outcome.earlier() + "この表を保存しました。下の「保存されている表」と見比べて、表を整えてから保存してください。";
		return show(manuscript, table, typed, refused ? seen : stored, error, staff, model);
	}

	private static String show(Manuscript manuscript, OwnTable table, String shown, String seen, String error,
			SignedInStaff staff, Model model) {
		List<List<String>> rows = new ArrayList<>(table.rows(shown));
		IntStream.range(0, SPARE).forEach((_) -> rows.add(Collections.nCopies(table.columns().size(), "")));
		Frame.describe(model, manuscript, staff);
		model.addAttribute("table", table);
		model.addAttribute("rows", rows);
		model.addAttribute("seen", seen);
		model.addAttribute("stored", seen.equals(shown) ? List.of() : table.rows(seen));
		model.addAttribute("error", error);
		model.addAttribute("writable", manuscript.isWritableBy(staff));
		return "drafting/table";
	}

	private static String typed(OwnTable table, HttpServletRequest request, List<List<String>> seen) {
		List<List<String>> columns = IntStream.range(0, table.columns().size())
			.mapToObj((column) -> values(request, "cell" + column))
			.toList();
		int rows = columns.stream().mapToInt(List::size).min().orElse(0);
		List<List<String>> typed = new ArrayList<>();
		for (int row = 0; row < rows; row++) {
			int number = row;
			List<String> cells = columns.stream().map((column) -> TypedText.line(column.get(number)).strip()).toList();
			if (cells.stream().anyMatch((cell) -> !cell.isEmpty())) {
				typed.add(cells);
			}
		}
		return OwnTable.written(typed.stream().map((row) -> unlessTyped(row, seen)).toList());
	}

	// a row may have moved by as many as were removed before it
	private static List<String> unlessTyped(List<String> row, List<List<String>> seen) {
		return seen.stream()
			.filter((old) -> IntStream.range(0, row.size())
				.allMatch((cell) -> TypedText.isSame(row.get(cell), old.get(cell))))
			.findFirst()
			.orElse(row);
	}

	private static List<String> values(HttpServletRequest request, String name) {
		String[] values = request.getParameterValues(name);
		return (values != null) ? List.of(values) : List.of();
	}

	private static OwnTable table(String slot) {
		return OwnTable.ofSlot(slot).orElseThrow(() -> new NotFound("表 " + slot));
	}

}
