package jp.tejuncho.drafting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.ClauseText;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Manuscripts;
import jp.tejuncho.drafting.OwnClause;
import jp.tejuncho.drafting.Presence;
import jp.tejuncho.drafting.Presence.Company;
import jp.tejuncho.drafting.Presence.OpenPage;
import jp.tejuncho.drafting.SaveOutcome;
import jp.tejuncho.drafting.TextEditing;
import jp.tejuncho.drafting.TextLine;
import jp.tejuncho.drafting.rule.Inspection;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.Overtaken;
import jp.tejuncho.platform.Conflict;

/**
 * 条項を直す画面.
 */
@Controller
class ClauseController {

	private static final String JOINED = "前の行とつないだため";

	private final Drafting drafting;

	private final Manuscripts manuscripts;

	private final Inspection inspection;

	private final Presence presence;

	ClauseController(Drafting drafting, Manuscripts manuscripts, Inspection inspection, Presence presence) {
		this.drafting = drafting;
		this.manuscripts = manuscripts;
		this.inspection = inspection;
		this.presence = presence;
	}

	@GetMapping("/drafts/{draft}/clauses/{clause}")
	String clause(@PathVariable UUID draft, @PathVariable String clause, @AuthenticationPrincipal SignedInStaff staff,
			Model model) {
		Manuscript manuscript = this.manuscripts.read(new DraftId(draft), staff);
		ClausePages pages = new ClausePages(manuscript, clause);
		boolean writes = manuscript.isWritableBy(staff);
		boolean held = writes && opened(OpenPage.fresh(manuscript.draft().id(), clause), staff, model);
		model.addAttribute("page", pages.make(writes && !held));
		model.addAttribute("findings", pages.findings(this.inspection));
		return "drafting/clause";
	}

	private boolean opened(OpenPage opened, SignedInStaff staff, Model model) {
		Company company = this.presence.open(opened, staff);
		model.addAttribute("visit", opened.visit());
		model.addAttribute("company", CompanyWords.of(company, !company.isHeld()));
		return company.isHeld();
	}

	@PostMapping("/drafts/{draft}/clauses/{clause}")
	String save(@PathVariable UUID draft, @PathVariable String clause, HttpServletRequest request,
			HttpServletResponse response, @AuthenticationPrincipal SignedInStaff staff,
			@RequestHeader(name = "HX-Request", defaultValue = "false") boolean partial, Model model,
			RedirectAttributes redirect) {
		DraftId id = new DraftId(draft);
		Manuscript manuscript = this.manuscripts.read(id, staff);
		if (OwnClause.isOwn(clause) && manuscript.tailoring().addition(clause).isEmpty()) {
			throw new Conflict("この条項は、ほかの人が消しました。文はまだ保存していません。前の画面に戻ると写し取れます。");
		}
		EditedClause edited = new EditedClause(manuscript, clause);
		ClauseForm form = new ClauseForm(request.getParameterMap(), clause, edited::example);
		ClauseText typed = form.typed();
		Edit edit = edit(form, typed, edited);
		List<DraftChange> changes = new ArrayList<>(form.others());
		changes.add(form.change(edit.text()));
		changes.addAll(edit.changes());
		SaveOutcome outcome = this.drafting.save(id, changes, staff);
		OpenPage open = form.visit()
			.map((visit) -> new OpenPage(id, clause, visit))
			.orElseGet(() -> OpenPage.fresh(id, clause));
		this.presence.edit(open, staff);
		if (!partial && outcome.complete()) {
			redirect.addFlashAttribute("flash", (outcome.saved() > 0) ? "保存しました。" : "変わったところはありませんでした。");
			return "redirect:/drafts/" + draft + "/clauses/" + clause
					+ (edit.focus().isEmpty() ? "" : "#line-" + edit.focus());
		}
		if (!partial) {
			opened(open, staff, model);
		}
		ClausePages now = new ClausePages(this.manuscripts.read(id, staff), clause);
		Attempt attempt = Attempt.of(form, typed, outcome);
		model.addAttribute("page", outcome.complete() ? now.kept(attempt) : now.troubled(attempt));
		return partial ? stored(now, attempt, model) : again(now, outcome, response, model);
	}

	private static String stored(ClausePages pages, Attempt attempt, Model model) {
		model.addAttribute("saved", attempt.outcome().complete());
		model.addAttribute("others", attempt.outcome().complete() && !pages.showsAll(attempt));
		return "drafting/clause-saved";
	}

	private String again(ClausePages pages, SaveOutcome outcome, HttpServletResponse response, Model model) {
		model.addAttribute("findings", pages.findings(this.inspection));
		response
			.setStatus((outcome.refusals().isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
		return "drafting/clause";
	}

	private static Edit edit(ClauseForm form, ClauseText typed, EditedClause edited) {
		ClauseForm.Act act = form.act();
		String key = act.about();
		return switch (act.name()) {
			case "up" -> Edit.of(TextEditing.moved(typed, key, -1), key);
			case "down" -> Edit.of(TextEditing.moved(typed, key, 1), key);
			case "paragraph" -> insert(typed, key, TextLine.Kind.PARAGRAPH);
			case "item" -> insert(typed, key, TextLine.Kind.ITEM);
			case "remove" -> Edit.of(TextEditing.without(typed, key), "");
			case "follow" -> Edit.of(TextEditing.followed(typed, key), key);
			case "follow-all" -> Edit.of(followingAll(typed), "");
			case "join" -> join(form, typed, edited, key);
			case "omit" -> new Edit(typed, List.of(form.decide(key, Choice.OMITTED, "")), key);
			case "use" -> new Edit(typed, List.of(form.decide(key, Choice.ADOPTED, "")), key);
			case "note" -> note(form, typed, key);
			case "adopt" -> adopt(form, typed, edited, key);
			default -> Edit.of(typed, added(typed, edited));
		};
	}

	// where the person pressed Enter the cursor goes on in the new line
	private static String added(ClauseText typed, EditedClause edited) {
		return typed.lines()
			.stream()
			.map(TextLine::key)
			.filter((key) -> edited.stored().line(key).isEmpty())
			.findFirst()
			.orElse("");
	}

	private static Edit insert(ClauseText typed, String after, TextLine.Kind kind) {
		TextLine line = new TextLine(kind, TextEditing.newKey(), "");
		return Edit.of(TextEditing.inserted(typed, after, line), line.key());
	}

	private static ClauseText followingAll(ClauseText typed) {
		List<TextLine> following = typed.lines().stream().filter((line) -> !line.isOwn()).toList();
		ClauseText text = new ClauseText(null, following);
		for (TextLine line : following) {
			text = TextEditing.followed(text, line.key());
		}
		return text;
	}

	private static Edit join(ClauseForm form, ClauseText typed, EditedClause edited, String key) {
		Optional<String> previous = edited.previous(typed, key);
		if (previous.isEmpty()) {
			return Edit.of(typed, key);
		}
		ClauseText joined = TextEditing.joined(typed, key, previous.get(), edited::example);
		boolean example = !key.startsWith(TextLine.OWN) && !joined.equals(typed);
		return new Edit(joined, example ? List.of(form.decide(key, Choice.OMITTED, JOINED)) : List.of(),
				previous.get());
	}

	private static Edit note(ClauseForm form, ClauseText typed, String about) {
		String[] parts = about.split(" ", 2);
		if (!parts[0].startsWith(ClauseForm.NOTE)) {
			return Edit.of(typed, "");
		}
		String content = (parts.length > 1) ? parts[1] : "";
		return new Edit(typed, List.of(ClauseForm.note(parts[0], form.text("seen:" + parts[0]), content)), "");
	}

	// the proposal replaces the overtaken words, and the matter counts as considered
	private static Edit adopt(ClauseForm form, ClauseText typed, EditedClause edited, String about) {
		String[] parts = about.split(" ", 2);
		Optional<Overtaken> overtaken = Optional.ofNullable(edited.clause())
			.map(Clause::overtaken)
			.flatMap((all) -> all.stream().filter((one) -> parts.length == 2 && one.id().equals(parts[1])).findFirst());
		if (overtaken.isEmpty() || overtaken.get().proposal() == null) {
			return Edit.of(typed, "");
		}
		String proposal = Objects.requireNonNull(overtaken.get().proposal());
		List<TextLine> lines = typed.lines().stream().map((line) -> {
			String words = Objects.requireNonNullElse(line.markup(), edited.example(line.key()));
			return (line.key().equals(parts[0]) && words.contains(overtaken.get().concerns()))
					? new TextLine(line.kind(), line.key(), words.replace(overtaken.get().concerns(), proposal)) : line;
		}).toList();
		String field = ClauseForm.NOTE + "OVERTAKEN:" + edited.place() + "/" + parts[1];
		return new Edit(new ClauseText(typed.title(), lines),
				List.of(ClauseForm.note(field, form.text("seen:" + field), "提案のとおりに書き換えた。")), parts[0]);
	}

	/**
	 * What an act makes of the text.
	 *
	 * @param text the text to store
	 * @param changes what else changes
	 * @param focus the line the cursor goes to, or empty
	 */
	private record Edit(ClauseText text, List<DraftChange> changes, String focus) {

		static Edit of(ClauseText text, String focus) {
			return new Edit(text, List.of(), focus);
		}

	}

}
