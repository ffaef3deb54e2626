package jp.tejuncho.drafting.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.Additions;
import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.Arrangement;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Manuscripts;
import jp.tejuncho.drafting.Reversal;
import jp.tejuncho.drafting.SaveOutcome;
import jp.tejuncho.drafting.Tailoring;
import jp.tejuncho.drafting.body.OwnClause;
import jp.tejuncho.edition.Chapter;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.organization.NumberingStyle;
import jp.tejuncho.platform.NotFound;

/**
 * 条項の追加、並べ替え、取消し.
 */
@Controller
class StructureController {

	private final Drafting drafting;

	private final Manuscripts manuscripts;

	StructureController(Drafting drafting, Manuscripts manuscripts) {
		this.drafting = drafting;
		this.manuscripts = manuscripts;
	}

	@PostMapping("/drafts/{draft}/additions")
	String add(@PathVariable UUID draft, @RequestParam String place, @AuthenticationPrincipal SignedInStaff staff,
			RedirectAttributes redirect) {
		DraftId id = new DraftId(draft);
		Manuscript manuscript = this.manuscripts.read(id, staff);
		OwnClause own = OwnClause.read(OwnClause.newId(), place + " 0")
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
		SaveOutcome outcome = this.drafting.save(id, Additions.of(manuscript).add(own), staff);
		if (!outcome.complete()) {
			redirect.addFlashAttribute("flash", "加えられませんでした。画面を開き直して、もう一度試してください。");
			return "redirect:/drafts/" + draft;
		}
		redirect.addFlashAttribute("flash", own.isSection() ? "節を加えました。見出しを書いてください。" : "条項を加えました。見出しと文を書いてください。");
		return "redirect:/drafts/" + draft + "/clauses/" + own.id();
	}

	@PostMapping("/drafts/{draft}/clauses/{clause}/position")
	String arrange(@PathVariable UUID draft, @PathVariable PlaceId clause, @RequestParam String act,
			@AuthenticationPrincipal SignedInStaff staff, RedirectAttributes redirect) {
		DraftId id = new DraftId(draft);
		Manuscript manuscript = this.manuscripts.read(id, staff);
		OwnClause own = manuscript.tailoring().addition(clause).orElseThrow(() -> new NotFound("条項 " + clause));
		Additions additions = Additions.of(manuscript);
		List<DraftChange> changes = switch (act) {
			case "up" -> additions.move(own, -1);
			case "down" -> additions.move(own, 1);
			case "remove" -> additions.remove(own);
			default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		};
		Optional<Chapter> chapter = Optional.ofNullable(Arrangement.of(manuscript).chapterOf(clause));
		SaveOutcome outcome = this.drafting.save(id, changes, staff);
		String message = outcome.complete() ? (act.equals("remove") ? "消しました。元に戻すときは「元に戻す」を押してください。" : "動かしました。")
				: outcome.refusals()
					.stream()
					.map(SaveOutcome.Refusal::message)
					.findFirst()
					.orElse(outcome.earlier() + "動かしました。並びを確かめて、もう一度試してください。");
		redirect.addFlashAttribute("flash", message);
		return "redirect:/drafts/" + draft + chapter
			.map((known) -> "/chapters/" + known.id() + (act.equals("remove") ? "" : "#" + WorkAddress.anchor(clause)))
			.orElse("");
	}

	@PostMapping("/drafts/{draft}/numbering")
	String number(@PathVariable UUID draft, @RequestParam NumberingStyle style,
			@AuthenticationPrincipal SignedInStaff staff, RedirectAttributes redirect) {
		DraftId id = new DraftId(draft);
		String seen = this.manuscripts.read(id, staff)
			.tailoring()
			.content(Amendment.Kind.NUMBERING, Tailoring.DOCUMENT);
		this.drafting.save(id,
				List.of(new DraftChange.Amend(Amendment.Kind.NUMBERING, Tailoring.DOCUMENT, seen, style.name())),
				staff);
		redirect.addFlashAttribute("flash", "番号の付け方を「" + style.label() + "」にしました。");
		return "redirect:/drafts/" + draft + "/preview";
	}

	@PostMapping("/drafts/{draft}/undo")
	String undo(@PathVariable UUID draft, @AuthenticationPrincipal SignedInStaff staff, RedirectAttributes redirect) {
		return reversed(draft, this.drafting.undo(new DraftId(draft), staff), false, staff, redirect);
	}

	@PostMapping("/drafts/{draft}/redo")
	String redo(@PathVariable UUID draft, @AuthenticationPrincipal SignedInStaff staff, RedirectAttributes redirect) {
		return reversed(draft, this.drafting.redo(new DraftId(draft), staff), true, staff, redirect);
	}

	private String reversed(UUID draft, Optional<Reversal> reversal, boolean again, SignedInStaff staff,
			RedirectAttributes redirect) {
		if (reversal.isEmpty()) {
			redirect.addFlashAttribute("flash", again ? "やり直せる操作はありません。" : "元に戻せる操作はありません。");
			return "redirect:/drafts/" + draft;
		}
		Manuscript manuscript = this.manuscripts.read(new DraftId(draft), staff);
		redirect.addFlashAttribute("flash", new ReversalWords(manuscript, reversal.get()).say(again));
		return "redirect:" + WorkAddress.of(manuscript, reversal.get().first().place());
	}

}
