package jp.tejuncho.drafting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
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
import jp.tejuncho.comparison.TextComparison;
import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.Authoring;
import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.ClauseDecision;
import jp.tejuncho.drafting.ClauseState;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Manuscripts;
import jp.tejuncho.drafting.Proposals;
import jp.tejuncho.drafting.SaveOutcome;
import jp.tejuncho.drafting.body.ClauseText;
import jp.tejuncho.drafting.precedent.Borrowing;
import jp.tejuncho.drafting.precedent.OtherClause;
import jp.tejuncho.drafting.precedent.OtherClauses;
import jp.tejuncho.drafting.precedent.OtherDraft;
import jp.tejuncho.drafting.precedent.WrittenClause;
import jp.tejuncho.drafting.rule.Inspection;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.Editions;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.platform.NotFound;
import jp.tejuncho.text.JapanTime;

/**
 * 他システムではこう書いた.
 */
@Controller
class OthersController {

	private final OtherClauses others;

	private final Authoring authoring;

	private final Manuscripts manuscripts;

	private final Editions editions;

	private final Inspection inspection;

	OthersController(OtherClauses others, Authoring authoring, Manuscripts manuscripts, Editions editions,
			Inspection inspection) {
		this.others = others;
		this.authoring = authoring;
		this.manuscripts = manuscripts;
		this.editions = editions;
		this.inspection = inspection;
	}

	@GetMapping("/drafts/{draft}/clauses/{clause}/others")
	String list(@PathVariable UUID draft, @PathVariable PlaceId clause, @AuthenticationPrincipal SignedInStaff staff,
			@RequestHeader(name = "HX-Request", defaultValue = "false") boolean partial, Model model) {
		Manuscript manuscript = this.manuscripts.read(new DraftId(draft), staff);
		Clause known = clause(manuscript, clause);
		ClausePages pages = new ClausePages(manuscript, clause);
		String mine = words(pages, WrittenClause.of(manuscript, known));
		boolean writable = manuscript.isWritableBy(staff);
		Frame.describe(model, manuscript, staff);
		model.addAttribute("clause", clause);
		model.addAttribute("heading", pages.heading());
		model.addAttribute("writable", writable);
		model.addAttribute("seen", manuscript.tailoring().content(Amendment.Kind.TEXT, clause));
		model.addAttribute("decisions", decisions(manuscript, clause));
		model.addAttribute("others",
				this.others.of(manuscript, known, staff)
					.stream()
					.map((other) -> entry(other, mine, words(pages, other.written())))
					.toList());
		return partial ? "drafting/others-list :: list" : "drafting/others";
	}

	@PostMapping("/drafts/{draft}/clauses/{clause}/others/{other}")
	String use(@PathVariable UUID draft, @PathVariable PlaceId clause, @PathVariable UUID other,
			HttpServletRequest request, HttpServletResponse response, @AuthenticationPrincipal SignedInStaff staff,
			Model model, RedirectAttributes redirect) {
		DraftId id = new DraftId(draft);
		Manuscript manuscript = this.manuscripts.read(id, staff);
		Clause known = clause(manuscript, clause);
		Manuscript theirs = this.manuscripts.read(new DraftId(other), staff);
		Borrowing borrowing = OtherClauses.written(theirs, known)
			.map((written) -> new Borrowing(manuscript, known, written))
			.orElseThrow(() -> new NotFound("条項 " + clause));
		ClauseText text = borrowing.text();
		String seen = field(request, "seen").orElse("");
		DraftChange.Amend change = new DraftChange.Amend(Amendment.Kind.TEXT, clause, seen, text.written());
		SaveOutcome outcome = this.authoring.borrow(id, changes(change, borrowing, manuscript, request), theirs, staff);
		Optional<String> refused = outcome.refusals()
			.stream()
			.filter((refusal) -> refusal.change().equals(change))
			.map((refusal) -> "「%s」の文をそのまま使うことはできません。".formatted(theirs.system().name()) + refusal.message()
					+ "下の文を直してから保存してください。")
			.findFirst();
		boolean met = outcome.conflicts().stream().anyMatch((conflict) -> conflict.change().equals(change));
		if (refused.isPresent() || met) {
			Manuscript now = this.manuscripts.read(id, staff);
			ClauseForm form = new ClauseForm(Map.of(ClauseForm.SEEN + "text", new String[] { seen }), clause);
			Frame.describe(model, now, staff);
			model.addAttribute("page", new ClausePages(now, clause)
				.troubled(new SaveAttempt(form, text, about(change, outcome), refused.orElse(""))));
			model.addAttribute("findings", this.inspection.inspect(now).ofClause(clause));
			response.setStatus((met ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
			return "drafting/clause";
		}
		redirect.addFlashAttribute("flash", message(theirs.system().name(), borrowing, outcome));
		return "redirect:/drafts/" + draft + "/clauses/" + clause;
	}

	private static SaveOutcome about(DraftChange change, SaveOutcome outcome) {
		return new SaveOutcome(outcome.saved(),
				outcome.conflicts().stream().filter((conflict) -> conflict.change().equals(change)).toList(),
				outcome.refusals().stream().filter((refusal) -> refusal.change().equals(change)).toList());
	}

	private List<DraftChange> changes(DraftChange.Amend text, Borrowing borrowing, Manuscript manuscript,
			HttpServletRequest request) {
		List<DraftChange> changes = new ArrayList<>(List.of(text));
		Set<PlaceId> proposals = Proposals.of(manuscript.edition(), this.editions.questions(), manuscript.answers())
			.keySet();
		borrowing.decisions(proposals).forEach((place, decision) -> {
			String[] seen = field(request, SentDecisions.SEEN + place).orElse(SentDecisions.seen(Choice.ADOPTED, ""))
				.split(" ", 2);
			changes.add(new DraftChange.Decide(place, SentDecisions.choice(seen[0]), (seen.length > 1) ? seen[1] : "",
					decision.choice(), decision.reason()));
		});
		return changes;
	}

	private static String message(String system, Borrowing borrowing, SaveOutcome outcome) {
		StringBuilder message = new StringBuilder();
		message.append((outcome.saved() > 0) ? "「%s」の文を使いました。".formatted(system) : "文は同じでした。");
		List<String> empty = borrowing.emptyBlanks();
		if (!empty.isEmpty()) {
			message.append("次の空欄は、このシステムではまだ書いてありません：「%s」。".formatted(String.join("」「", empty)));
		}
		outcome.refusals().forEach((refusal) -> message.append("使わない行が一つ、そのまま残りました：").append(refusal.message()));
		if (!outcome.conflicts().isEmpty()) {
			message.append(outcome.earlier()).append("採否を決めた行は、そのままです。");
		}
		return message.toString();
	}

	private static Map<String, String> decisions(Manuscript manuscript, PlaceId clause) {
		return manuscript.decisions()
			.values()
			.stream()
			.filter((decision) -> decision.place().isWithin(clause))
			.collect(Collectors.toMap((decision) -> SentDecisions.SEEN + decision.place(), OthersController::seen));
	}

	private static String seen(ClauseDecision decision) {
		return SentDecisions.seen(decision.choice(), decision.reason());
	}

	private static Entry entry(OtherClause other, String mine, String theirs) {
		boolean written = other.state() != ClauseState.OMITTED;
		return new Entry(other.draft(), other.state(), other.reason(), other.by(), JapanTime.day(other.at()),
				written && !theirs.equals(mine), written ? TextComparison.of(mine, theirs).runs() : List.of());
	}

	private static String words(ClausePages pages, WrittenClause written) {
		List<String> lines = new ArrayList<>();
		if (!written.title().isBlank()) {
			lines.add(pages.plain(written.title()));
		}
		written.lines().forEach((line) -> lines.add(pages.plain(Objects.requireNonNullElse(line.markup(), "（表など）"))));
		return String.join("\n", lines);
	}

	private static Clause clause(Manuscript manuscript, PlaceId clause) {
		return manuscript.edition().findClause(clause).orElseThrow(() -> new NotFound("条項 " + clause));
	}

	private static Optional<String> field(HttpServletRequest request, String name) {
		@Nullable String value = request.getParameter(name);
		return Optional.ofNullable(value).map((text) -> text.replace("\r\n", "\n"));
	}

	/**
	 * 他システムの一件.
	 *
	 * @param draft where it stands
	 * @param state what became of the clause there
	 * @param reason why
	 * @param by who wrote or decided it
	 * @param on when, in words
	 * @param usable whether there is a text to use
	 * @param runs how its text differs from this draft's
	 */
	public record Entry(OtherDraft draft, ClauseState state, String reason, String by, String on, boolean usable,
			List<TextComparison.Run> runs) {

		public Entry {
			runs = List.copyOf(runs);
		}

	}

}
