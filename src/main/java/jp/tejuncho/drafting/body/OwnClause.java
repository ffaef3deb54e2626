package jp.tejuncho.drafting.body;

import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jp.tejuncho.edition.PlaceId;

/**
 * 加えた条項.
 *
 * Or an added section. Only where it stands; what it says is a {@link ClauseText}.
 *
 * @param id its name within the draft
 * @param kind whether it is a clause or a section
 * @param container the chapter or section it stands in
 * @param after what it follows there
 * @param rank its place among those that follow the same
 */
public record OwnClause(PlaceId id, Kind kind, PlaceId container, After after, int rank) {

	/** 識別子の頭. */
	public static final String PREFIX = "own.";

	/** As they stand behind the same place. */
	public static final Comparator<OwnClause> ORDER = Comparator.comparingInt(OwnClause::rank)
		.thenComparing(OwnClause::id);

	private static final int NAME = 8;

	private static final int MAX_RANK = 100_000;

	private static final Pattern ID = Pattern.compile("own\\.[0-9a-f]{8}");

	private static final Pattern CONTENT = Pattern.compile("(CLAUSE|SECTION) (\\S{1,200}) (\\S{1,200}) ([0-9]{1,6})");

	public OwnClause {
		if (!isOwn(id) || rank > MAX_RANK) {
			throw new IllegalArgumentException("Not an added clause: " + id);
		}
	}

	/**
	 * A new name.
	 * @return one that no other clause has
	 */
	public static PlaceId newId() {
		return new PlaceId(PREFIX + UUID.randomUUID().toString().substring(0, NAME));
	}

	/**
	 * Whether a place is an added clause or section.
	 * @param id a place
	 * @return {@code true} if it isn't the guideline's
	 */
	public static boolean isOwn(PlaceId id) {
		return ID.matcher(id.value()).matches();
	}

	/**
	 * Reads what {@link #written()} wrote.
	 * @param id the clause
	 * @param content where it stands
	 * @return the clause; nothing if it was removed, or of a sentence that nobody wrote
	 * so
	 */
	public static Optional<OwnClause> read(PlaceId id, String content) {
		Matcher matcher = CONTENT.matcher(content);
		if (!matcher.matches() || !isOwn(id)) {
			return Optional.empty();
		}
		Kind kind = Kind.valueOf(matcher.group(1));
		int rank = Math.min(Integer.parseInt(matcher.group(4)), MAX_RANK);
		return PlaceId.read(matcher.group(2))
			.flatMap((container) -> After.read(matcher.group(3))
				.map((after) -> new OwnClause(id, kind, container, after, rank)));
	}

	/**
	 * Where it stands, in one line.
	 * @return what {@link #read(PlaceId, String)} reads
	 */
	public String written() {
		return this.kind + " " + this.container + " " + this.after.written() + " " + this.rank;
	}

	public boolean isSection() {
		return this.kind == Kind.SECTION;
	}

	/**
	 * The same clause in another place.
	 * @param after what it follows, if anything
	 * @param rank its place among those that follow the same
	 * @return the clause there
	 */
	public OwnClause at(After after, int rank) {
		return new OwnClause(this.id, this.kind, this.container, after, rank);
	}

	/**
	 * 加えた条項のすぐ前.
	 */
	public sealed interface After {

		/** In what is stored, where no place is named. */
		String NOTHING = "-";

		/**
		 * Reads what {@link #written()} wrote.
		 * @param word what was stored, or sent by a page
		 * @return what is meant; nothing of letters that name nothing
		 */
		static Optional<After> read(String word) {
			return word.equals(NOTHING) ? Optional.of(new First()) : PlaceId.read(word).map(Place::new);
		}

		/**
		 * The word that is stored.
		 * @return what {@link #read(String)} reads
		 */
		String written();

		/**
		 * 何もない: その章や節の最初.
		 */
		record First() implements After {

			@Override
			public String written() {
				return NOTHING;
			}

		}

		/**
		 * ガイドラインの条項、注記又は節.
		 *
		 * @param id what it follows
		 */
		record Place(PlaceId id) implements After {

			@Override
			public String written() {
				return this.id.value();
			}

		}

	}

	/**
	 * 加えたものの種類. The names are stored.
	 */
	public enum Kind {

		/** 条項. */
		CLAUSE,

		/** 節. */
		SECTION

	}

}
