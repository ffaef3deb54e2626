package jp.tejuncho.drafting;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.edition.Chapter;
import jp.tejuncho.edition.PlaceId;

/**
 * 編集する場所.
 *
 * Where on the working pages something is changed, for everybody who links there.
 */
public final class EditingPlaces {

	/** 表紙の画面. */
	public static final PlaceId COVER = new PlaceId("cover");

	private final String draft;

	private final Map<PlaceId, String> chapters = new HashMap<>();

	private EditingPlaces(Manuscript manuscript) {
		this.draft = "/drafts/" + manuscript.draft().id();
		Arrangement arrangement = Arrangement.of(manuscript);
		for (Chapter chapter : manuscript.edition().chapters()) {
			arrangement.body(chapter).forEach((entry) -> this.chapters.put(entry.id(), chapter.id()));
			arrangement.sections(chapter).forEach((section) -> {
				this.chapters.put(section.id(), chapter.id());
				section.entries().forEach((entry) -> this.chapters.put(entry.id(), chapter.id()));
			});
		}
		this.chapters.put(COVER, COVER.value());
	}

	/**
	 * The places of a draft.
	 * @param manuscript what the document is composed from
	 * @return its places
	 */
	public static EditingPlaces of(Manuscript manuscript) {
		return new EditingPlaces(manuscript);
	}

	/**
	 * Where a place is edited.
	 * @param place a clause, a section, the cover, or a part of one of them
	 * @return an address from the application's root; nothing for what isn't in a clause
	 */
	public Optional<String> href(PlaceId place) {
		PlaceId clause = place.clause();
		@Nullable String chapter = this.chapters.get(clause);
		return (chapter != null) ? Optional.of(href(this.draft, chapter, clause)) : Optional.empty();
	}

	/**
	 * Where a clause is edited, for who knows its chapter.
	 * @param draft the address of the draft
	 * @param chapter the chapter
	 * @param clause the clause
	 * @return an address from the application's root
	 */
	public static String href(String draft, String chapter, PlaceId clause) {
		return draft + "/chapters/" + chapter + "#" + anchor(clause);
	}

	/**
	 * The element id of a place on the working page.
	 * @param place a clause id, or clause id / part
	 * @return an id without # and without characters a selector would trip over
	 */
	public static String anchor(PlaceId place) {
		return "p-" + place.value().replace('.', '_').replace('/', '-');
	}

	/**
	 * The element id of the field a blank is typed in.
	 * @param variable the blank's variable
	 * @return an id without # and without characters a selector would trip over
	 */
	public static String blank(String variable) {
		StringBuilder id = new StringBuilder("v-");
		variable.codePoints().forEach((letter) -> {
			boolean plain = letter < 0x80 && (Character.isLetterOrDigit(letter) || letter == '-' || letter == '_');
			if (plain) {
				id.appendCodePoint(letter);
			}
			else {
				id.append('_').append((letter == '.') ? "" : Integer.toHexString(letter));
			}
		});
		return id.toString();
	}

}
