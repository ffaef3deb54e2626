package jp.tejuncho.review.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.SaveOutcome;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.output.DocumentOutput;
import jp.tejuncho.output.PreviewLinks;
import jp.tejuncho.platform.Costly;
import jp.tejuncho.platform.Disclosing;
import jp.tejuncho.platform.Download;
import jp.tejuncho.platform.NotFound;
import jp.tejuncho.platform.RefusedInput;
import jp.tejuncho.review.Act;
import jp.tejuncho.review.ActRefused;
import jp.tejuncho.review.Adoption;
import jp.tejuncho.review.CaseFile;
import jp.tejuncho.review.CaseReading;
import jp.tejuncho.review.OvertakenProposal;
import jp.tejuncho.review.Passages;
import jp.tejuncho.review.Remark;
import jp.tejuncho.review.RemarkList;
import jp.tejuncho.review.Remarking;

/**
 * 照会の文書を読み、指摘し、答える画面.
 */
@Controller
class RemarkController {

	private final ReviewScreen screen;

	private final ReviewPages pages;

	private final RemarkRows rows;

	private final CaseReading reading;

	private final Remarking remarking;

	private final DocumentOutput output;

	RemarkController(ReviewScreen screen, ReviewPages pages, RemarkRows rows, CaseReading reading, Remarking remarking,
			DocumentOutput output) {
		this.screen = screen;
		this.pages = pages;
		this.rows = rows;
		this.reading = reading;
		this.remarking = remarking;
		this.output = output;
	}

	@Costly
	@Disclosing
	@GetMapping("/drafts/{draft}/review/document")
	String document(@PathVariable UUID draft, @AuthenticationPrincipal SignedInStaff staff, Model model,
			HttpServletRequest request) {
		CaseFile file = this.reading.file(new DraftId(draft), staff);
		Document shown = this.reading.shown(file);
		boolean remarks = file.refusal(Act.REMARK, staff).isEmpty();
		this.pages.frame(model, file);
		model.addAttribute("remarks", remarks);
		model.addAttribute("document", this.output.html(shown, file.manuscript().house().page(),
				remarks ? links(draft, shown).under(request.getContextPath()) : PreviewLinks.NONE));
		return "review/document";
	}

	private static PreviewLinks links(UUID draft, Document document) {
		List<PlaceId> clauses = Passages.of(document).clauses().stream().map(Passages.Clause::place).toList();
		return new PreviewLinks() {

			@Override
			public Optional<String> ofBlank(NodeId place, String variable) {
				return Optional.empty();
			}

			@Override
			public Optional<String> ofPlace(NodeId place) {
				return clauses.contains(PlaceId.of(place))
						? Optional.of("/drafts/" + draft + "/review/clauses/" + place.value()) : Optional.empty();
			}

			@Override
			public String action() {
				return "指摘・質問";
			}

		};
	}

	@GetMapping("/drafts/{draft}/review/clauses/{clause}")
	String clause(@PathVariable UUID draft, @PathVariable PlaceId clause, @AuthenticationPrincipal SignedInStaff staff,
			Model model) {
		return show(new DraftId(draft), clause, Typed.NOTHING, staff, model);
	}

	private String show(DraftId id, PlaceId clause, Typed typed, SignedInStaff staff, Model model) {
		CaseFile file = this.reading.file(id, staff);
		List<Passages.Clause> clauses = Passages.of(this.reading.current(file)).clauses();
		int index = clauses.stream().map(Passages.Clause::place).toList().indexOf(clause);
		if (index < 0) {
			throw new NotFound("条項 " + clause);
		}
		this.pages.frame(model, file);
		model.addAttribute("clause", clauses.get(index));
		model.addAttribute("previous", (index > 0) ? clauses.get(index - 1) : null);
		model.addAttribute("next", (index + 1 < clauses.size()) ? clauses.get(index + 1) : null);
		model.addAttribute("remarks",
				this.rows.of(file, staff)
					.stream()
					.filter((remark) -> remark.place().clause().equals(clause.value()))
					.toList());
		model.addAttribute("may", file.refusal(Act.REMARK, staff).isEmpty());
		model.addAttribute("round", file.rounds().isEmpty() ? 0 : file.lastRound().round());
		model.addAttribute("kinds", Arrays.asList(Remark.Kind.values()));
		model.addAttribute("typed", typed);
		return "review/clause";
	}

	@PostMapping("/drafts/{draft}/remarks")
	String add(@PathVariable UUID draft, @RequestParam String clause, @RequestParam(defaultValue = "") String place,
			@RequestParam(defaultValue = "POINT") Remark.Kind remarkKind, @RequestParam(defaultValue = "0") int round,
			@RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "") String proposal,
			@AuthenticationPrincipal SignedInStaff staff, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		DraftId id = new DraftId(draft);
		try {
			boolean added = this.remarking.add(id, round, about(place.isBlank() ? clause : place),
					new Remark.Saying(remarkKind, words.strip(), proposal.strip()), staff);
			redirect.addFlashAttribute("flash", added ? "指摘を記録しました。" : "同じ指摘が、もう記録されています。二度目は記録していません。");
			return "redirect:/drafts/" + draft + "/review/clauses/" + clause;
		}
		catch (ActRefused ex) {
			ReviewScreen.refuse(model, response, ex);
			Typed typed = new Typed(PlaceId.read(place).orElse(null), remarkKind.name(), words, proposal);
			String page = standing(id, clause, staff).map((known) -> show(id, known, typed, staff, model))
				.orElseGet(() -> gone(id, staff, model));
			if (!Boolean.TRUE.equals(model.getAttribute("may"))) {
				RefusedInput.on(model, ex.getMessage());
			}
			return page;
		}
	}

	// nothing is the document as a whole
	private static @Nullable PlaceId about(String sent) {
		return sent.isEmpty() ? null : PlaceId.read(sent).orElseThrow(() -> new NotFound("文書の場所 " + sent));
	}

	private Optional<PlaceId> standing(DraftId id, String clause, SignedInStaff staff) {
		Passages passages = Passages.of(this.reading.current(this.reading.file(id, staff)));
		return PlaceId.read(clause).filter((known) -> passages.words(known).isPresent());
	}

	// the clause was taken out meanwhile: what was typed about it is shown all the same
	private String gone(DraftId id, SignedInStaff staff, Model model) {
		this.screen.fill(model, id, staff);
		return ReviewScreen.VIEW;
	}

	@PostMapping("/drafts/{draft}/remarks/{remark}/{act}")
	String answer(@PathVariable UUID draft, @PathVariable UUID remark, @PathVariable String act,
			@RequestParam Map<String, String> fields, @AuthenticationPrincipal SignedInStaff staff, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		DraftId id = new DraftId(draft);
		try {
			redirect.addFlashAttribute("flash", done(id, remark, act, fields, staff));
			return "redirect:/drafts/" + draft + "/review#remark-" + remark;
		}
		catch (OvertakenProposal ex) {
			ReviewScreen.refuse(model, response, ex);
			return compare(id, remark, staff, model);
		}
		catch (ActRefused ex) {
			ReviewScreen.refuse(model, response, ex);
			model.addAttribute("remarkRefused", remark.toString());
			model.addAttribute("remarkAnswer", fields.getOrDefault("answer", ""));
			this.screen.fill(model, id, staff);
			if (!answerable(id, remark, staff)) {
				RefusedInput.on(model, ex.getMessage());
			}
			return ReviewScreen.VIEW;
		}
	}

	private boolean answerable(DraftId id, UUID remark, SignedInStaff staff) {
		CaseFile file = this.reading.file(id, staff);
		return file.refusal(Act.ANSWER, staff).isEmpty() && this.remarking.of(id)
			.stream()
			.anyMatch((one) -> one.id().equals(remark) && file.isOpen(one) && one.state() != Remark.State.CONFIRMED);
	}

	private String done(DraftId id, UUID remark, String act, Map<String, String> fields, SignedInStaff staff) {
		long seen = revision(fields.getOrDefault("seen", ""));
		String answer = fields.getOrDefault("answer", "").strip();
		switch (act) {
			case "done" -> this.remarking.answer(id, remark, seen, Remark.State.DONE, answer, staff);
			case "decline" -> this.remarking.answer(id, remark, seen, Remark.State.DECLINED, answer, staff);
			case "confirm" -> this.remarking.confirm(id, remark, seen, staff);
			case "adopt" -> {
				SaveOutcome outcome = this.remarking.adopt(id, remark, seen, fields.getOrDefault("text", ""), staff);
				if (!outcome.complete()) {
					throw new ActRefused(outcome.refusals()
						.stream()
						.map(SaveOutcome.Refusal::message)
						.findFirst()
						.orElse(outcome.earlier() + "この条項を直しました。条項を直す画面で直してください。"));
				}
				return "提案のとおりに直しました。";
			}
			default -> throw new NotFound("指摘の操作 " + act);
		}
		return act.equals("confirm") ? "回答を確認したことを記録しました。" : "回答を記録しました。";
	}

	private static long revision(String seen) {
		return seen.matches("\\d{1,18}") ? Long.parseLong(seen) : -1;
	}

	@GetMapping("/drafts/{draft}/remarks/{remark}/adopt")
	String compare(@PathVariable UUID draft, @PathVariable UUID remark, @AuthenticationPrincipal SignedInStaff staff,
			Model model, HttpServletResponse response) {
		DraftId id = new DraftId(draft);
		try {
			return compare(id, remark, staff, model);
		}
		catch (ActRefused ex) {
			ReviewScreen.refuse(model, response, ex);
			model.addAttribute("remarkRefused", remark.toString());
			this.screen.fill(model, id, staff);
			return ReviewScreen.VIEW;
		}
	}

	private String compare(DraftId id, UUID remark, SignedInStaff staff, Model model) {
		CaseFile file = this.reading.file(id, staff);
		Adoption adoption = this.remarking.adoption(id, remark, staff);
		this.pages.frame(model, file);
		model.addAttribute("adoption", adoption);
		model.addAttribute("clause", adoption.remark().place().map(PlaceId::clause).map(PlaceId::value).orElse(""));
		model.addAttribute("by", this.rows.lastWriter(id, adoption, staff));
		model.addAttribute("may", file.isOpen(adoption.remark()) && adoption.remark().state() != Remark.State.CONFIRMED
				&& file.refusal(Act.ANSWER, staff).isEmpty());
		return "review/adopt";
	}

	@Costly
	@GetMapping("/drafts/{draft}/remarks.pdf")
	ResponseEntity<byte[]> pdf(@PathVariable UUID draft, @AuthenticationPrincipal SignedInStaff staff) {
		CaseFile file = this.reading.file(new DraftId(draft), staff);
		return name(file).attached(MediaType.APPLICATION_PDF, "pdf",
				this.output.pdf(list(file).document(), file.manuscript().house().page()).bytes());
	}

	@GetMapping("/drafts/{draft}/remarks.csv")
	ResponseEntity<byte[]> csv(@PathVariable UUID draft, @AuthenticationPrincipal SignedInStaff staff) {
		CaseFile file = this.reading.file(new DraftId(draft), staff);
		return name(file).attached(Download.CSV, "csv", list(file).csv());
	}

	private static Download name(CaseFile file) {
		return Download.of(file.manuscript().draft().kind().paper("指摘・対応一覧"), file.manuscript().system().name());
	}

	private RemarkList list(CaseFile file) {
		return new RemarkList(this.reading.shown(file).head(), file.manuscript().draft().kind(),
				this.remarking.of(file.manuscript().draft().id()));
	}

	/**
	 * What a person typed that could not be stored.
	 *
	 * @param place which line; {@code null} for the whole clause
	 * @param kind what kind of remark
	 * @param words the remark
	 * @param proposal the words proposed
	 */
	public record Typed(@Nullable PlaceId place, String kind, String words, String proposal) {

		static final Typed NOTHING = new Typed(null, Remark.Kind.POINT.name(), "", "");

	}

}
