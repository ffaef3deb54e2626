package jp.tejuncho.drafting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Tailoring;
import jp.tejuncho.drafting.body.ClauseText;
import jp.tejuncho.drafting.body.Markup;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.Erratum;
import jp.tejuncho.edition.Overtaken;
import jp.tejuncho.edition.Phrase;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Requirement;

/**
 * 文の脇で判断すること.
 *
 * Corrections of the guideline, what time has overtaken, and whether a mandatory unit
 * that was rewritten still says the same.
 */
final class ClauseRemarks {

	private final Manuscript manuscript;

	private final PlaceId place;

	private final @Nullable Clause clause;

	private final List<ClausePage.Remark> remarks = new ArrayList<>();

	ClauseRemarks(Manuscript manuscript, PlaceId place, @Nullable Clause clause) {
		this.manuscript = manuscript;
		this.place = place;
		this.clause = clause;
	}

	List<ClausePage.Remark> list() {
		if (this.clause != null) {
			sameEffect(this.clause);
			this.clause.errata().forEach(this::erratum);
			this.clause.overtaken().forEach((overtaken) -> overtaken(overtaken, this.clause));
		}
		else {
			add(Amendment.Kind.REASON, this.place, new ChapterPage.Remark("加えた理由",
					"ガイドラインの例文にない条項です。なぜ定めるのかを書くと、採否理由一覧に載ります。後の担当者が、残すかどうかを判断できます。", "ガイドライン 趣旨（規定の要否の検討）"), "加えた理由",
					ClausePage.Toggle.NONE, "");
		}
		return this.remarks;
	}

	private void sameEffect(Clause clause) {
		boolean rewritten = this.manuscript.tailoring().rewrites(clause);
		this.manuscript.edition()
			.requirements(clause.id())
			.binding(this.manuscript.answers())
			.filter((_) -> rewritten || !stored(Amendment.Kind.SAME_EFFECT, this.place).isEmpty())
			.ifPresent((requirement) -> add(Amendment.Kind.SAME_EFFECT, this.place, new ChapterPage.Remark("同旨の確認",
					"必ず定める内容（" + requirement.because()
							+ "）を書き換えています。言葉は変えられますが、内容は落とせません。同じ趣旨が残っていることを確かめて、確かめた内容を書いてください。",
					source(requirement)), "確かめた内容", ClausePage.Toggle.NONE, ""));
	}

	private static String source(Requirement requirement) {
		return "特定個人情報の適正な取扱いに関するガイドライン 別添1 " + Objects.requireNonNullElse(requirement.answersTo(), "");
	}

	private void erratum(Erratum erratum) {
		boolean verbatim = stored(Amendment.Kind.CORRECTION, erratum.id().place()).equals(Tailoring.VERBATIM);
		String text = switch (erratum.kind()) {
			case LETTERS -> verbatim ? "ガイドラインのとおり「" + erratum.verbatim() + "」と印刷します。"
					: "ガイドラインの「" + erratum.verbatim() + "」を「" + erratum.corrected() + "」に直しています。";
			case ITEM_IS_PARAGRAPH -> verbatim ? "ガイドラインのとおり、列挙の項目として印刷します。" : "列挙の最後の項目を、独立した段落に直しています。";
		};
		add(Amendment.Kind.CORRECTION, erratum.id().place(), new ChapterPage.Remark("誤記の訂正", text, erratum.basis()), "",
				verbatim ? new ClausePage.Toggle("訂正する", "")
						: new ClausePage.Toggle("ガイドラインのとおりに戻す", Tailoring.VERBATIM),
				"");
	}

	private void overtaken(Overtaken overtaken, Clause clause) {
		String proposal = (overtaken.proposal() != null) ? "書き換えるなら「" + overtaken.proposal() + "」です。" : "";
		add(Amendment.Kind.OVERTAKEN, this.place.child(overtaken.id()),
				new ChapterPage.Remark("例文の後に変わったこと：" + overtaken.concerns(), overtaken.advice() + proposal,
						overtaken.basis()),
				"検討した内容", ClausePage.Toggle.NONE, adoption(overtaken, clause));
	}

	// the line whose words the proposal can replace
	private String adoption(Overtaken overtaken, Clause clause) {
		if (overtaken.proposal() == null) {
			return "";
		}
		ClauseText text = this.manuscript.tailoring().text(clause);
		return text.lines().stream().filter((line) -> {
			@Nullable Phrase phrase = ClauseText.phrases(clause).get(line.key());
			String example = (phrase != null) ? Markup.of(phrase.wording(this.manuscript.tailoring().reverted())) : "";
			return Objects.requireNonNullElse(line.markup(), example).contains(overtaken.concerns());
		}).map((line) -> line.key() + " " + overtaken.id()).findFirst().orElse("");
	}

	private void add(Amendment.Kind kind, PlaceId place, ChapterPage.Remark about, String label,
			ClausePage.Toggle toggle, String adoption) {
		String stored = stored(kind, place);
		this.remarks.add(new ClausePage.Remark(ClauseForm.NOTE + kind + ":" + place, about,
				new ClausePage.Answer(label, stored, stored), toggle, adoption));
	}

	private String stored(Amendment.Kind kind, PlaceId place) {
		return this.manuscript.tailoring().content(kind, place);
	}

}
