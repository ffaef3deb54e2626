package jp.tejuncho.drafting.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jp.tejuncho.document.Inline;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.drafting.EditingPlaces;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.body.ClauseText;
import jp.tejuncho.drafting.body.Markup;
import jp.tejuncho.edition.Fragment;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Variable;
import jp.tejuncho.edition.Wording;

/**
 * 文の中の印.
 *
 * What is more than letters in the lines of a clause, and what each is called on its
 * chip.
 */
final class ClauseMarks {

	private final Manuscript manuscript;

	private final PlaceId place;

	private final Numbering numbering;

	private final SentencePieces pieces;

	private final EditingPlaces places;

	private final Map<String, ClausePage.Mark> marks = new LinkedHashMap<>();

	ClauseMarks(Manuscript manuscript, PlaceId place, Numbering numbering, SentencePieces pieces) {
		this.manuscript = manuscript;
		this.place = place;
		this.numbering = numbering;
		this.pieces = pieces;
		this.places = EditingPlaces.of(manuscript);
	}

	/**
	 * Those of the text, and those that any text of this draft may have: what is pasted
	 * from another draft stays one of them if it is called the same here.
	 * @return the text's first
	 */
	List<ClausePage.Mark> list() {
		List<ClausePage.Mark> all = new ArrayList<>(this.marks.values());
		this.manuscript.edition()
			.clauses()
			.stream()
			.flatMap((clause) -> ClauseText.phrases(clause).values().stream())
			.flatMap((phrase) -> phrase.wording(true).fragments().stream())
			.filter((fragment) -> fragment instanceof Fragment.HouseWord || fragment instanceof Fragment.DocumentLink)
			.distinct()
			.forEach((fragment) -> shared(fragment).filter((mark) -> !this.marks.containsKey(mark.markup()))
				.ifPresent(all::add));
		return List.copyOf(all);
	}

	// where it is changed is said once it stands in the text
	private Optional<ClausePage.Mark> shared(Fragment fragment) {
		Wording single = new Wording(List.of(fragment));
		String kind = (fragment instanceof Fragment.HouseWord) ? "house" : "document";
		String label = label(single);
		return label.isBlank() ? Optional.empty()
				: Optional.of(new ClausePage.Mark(Markup.of(single), kind, label, "", ""));
	}

	void collect(String words) {
		for (String markup : Markup.marks(words)) {
			Wording single = Markup.read(markup);
			Fragment fragment = single.fragments().getFirst();
			String kind = switch (fragment) {
				case Fragment.Literal _ -> "";
				case Fragment.Blank _ -> "blank";
				case Fragment.Choice _ -> "choice";
				case Fragment.HouseWord _ -> "house";
				case Fragment.Ref _ -> "ref";
				case Fragment.DocumentLink _ -> "document";
				case Fragment.TermDefinition _ -> "term";
				case Fragment.Letter _ -> "letter";
			};
			if (!kind.isEmpty()) {
				this.marks.computeIfAbsent(markup, (_) -> mark(fragment, markup, kind, label(single)));
			}
		}
	}

	private ClausePage.Mark mark(Fragment fragment, String markup, String kind, String label) {
		return switch (fragment) {
			case Fragment.Blank blank -> blank(markup, kind, label, this.manuscript.variable(blank.variable()));
			case Fragment.Choice choice -> blank(markup, kind, label, this.manuscript.variable(choice.variable()));
			case Fragment.HouseWord _ ->
				new ClausePage.Mark(markup, kind, label, "組織の設定の語です。すべての文書に使われ、運用管理者が「組織の設定」で変えます。", "/organization");
			case Fragment.Ref ref -> new ClausePage.Mark(markup, kind, label, "ほかの条項への参照です。番号は、参照先の並びから自動で付きます。",
					this.places.href(ref.targets().getFirst()).orElse(""));
			case Fragment.DocumentLink _ -> new ClausePage.Mark(markup, kind, label, "もう一つの文書の名前です。", "");
			case Fragment.TermDefinition _ -> new ClausePage.Mark(markup, kind, label, "この条項で定義する用語です。", "");
			case Fragment.Letter _ -> new ClausePage.Mark(markup, kind, label, "空欄ではなく、そのまま印刷される記号です。", "");
			case Fragment.Literal _ -> new ClausePage.Mark(markup, kind, label, "", "");
		};
	}

	// a blank is filled on the chapter's page, where it stands first
	private ClausePage.Mark blank(String markup, String kind, String label, Variable variable) {
		if (variable.source() != null) {
			return new ClausePage.Mark(markup, kind, label, "対象システムの登録内容です。「登録内容の変更」で変えます。",
					"/systems/" + this.manuscript.system().id() + "/edit");
		}
		String chapter = this.places.href(this.place).orElse("").replaceFirst("#.*", "");
		return new ClausePage.Mark(markup, kind, label, "空欄「" + variable.label() + "」に書いた語です。作業画面の空欄で変えます。",
				chapter.isEmpty() ? "" : chapter + "#" + SentencePieces.id(variable));
	}

	private String label(Wording single) {
		return switch (single.fragments().getFirst()) {
			case Fragment.Blank blank -> blank(blank.variable());
			case Fragment.Choice choice -> blank(choice.variable());
			case Fragment.Ref ref when ref.words() == null ->
				this.numbering.label(new Inline.Reference(ref.targets().stream().map(PlaceId::toNode).toList(), null),
						this.place.toNode());
			default -> this.pieces.plain(single);
		};
	}

	private String blank(String variable) {
		return this.manuscript.values()
			.of(this.manuscript.variable(variable))
			.filter((value) -> !value.isBlank())
			.orElse("○○（" + this.manuscript.variable(variable).label() + "）");
	}

	/**
	 * What a line says.
	 * @param markup the line
	 * @return its letters, as the chips show what is more than letters
	 */
	String plain(String markup) {
		StringBuilder text = new StringBuilder();
		Markup.read(markup).fragments().forEach((fragment) -> text.append(label(new Wording(List.of(fragment)))));
		return text.toString();
	}

}
