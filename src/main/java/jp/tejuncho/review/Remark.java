package jp.tejuncho.review;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.PlaceOrNone;

/**
 * 指摘.
 *
 * What a reviewer says about a clause, and what the author answers. It keeps the words it
 * is about, so that it can be told when they have changed.
 */
@Entity
public final class Remark {

	/** 指摘と回答の長さの上限. */
	public static final int MAX_WORDS = 4_000;

	/** 提案する文の長さの上限. */
	public static final int MAX_PROPOSAL = 20_000;

	@Id
	private UUID id;

	private UUID draftId;

	private int round;

	@Convert(converter = PlaceOrNone.class)
	private @Nullable PlaceId place;

	private String address;

	private String quoted;

	@Enumerated(EnumType.STRING)
	private Kind kind;

	private String words;

	private String proposal;

	private UUID byId;

	private String byName;

	private Instant at;

	@Enumerated(EnumType.STRING)
	private State state;

	private String answer = "";

	private String answeredBy = "";

	private @Nullable Instant answeredAt;

	private String confirmedBy = "";

	private @Nullable Instant confirmedAt;

	@Version
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	Remark() {
	}

	Remark(Round round, Passage passage, Saying saying, SignedInStaff by, Instant at) {
		this.id = UUID.randomUUID();
		this.draftId = round.draft().value();
		this.round = round.round();
		this.place = passage.place();
		this.address = passage.address();
		this.quoted = passage.words();
		this.kind = saying.kind();
		this.words = saying.words();
		this.proposal = saying.proposal();
		this.byId = by.personId();
		this.byName = by.displayName();
		this.at = at;
		this.state = State.OPEN;
	}

	/**
	 * Whether it is what somebody says, said already.
	 * @param seen the round of which it is said
	 * @param where the place
	 * @param saying what is said
	 * @param person who says it
	 * @return whether nothing would be added by it
	 */
	boolean says(int seen, @Nullable PlaceId where, Saying saying, SignedInStaff person) {
		return this.round == seen && Objects.equals(this.place, where) && this.byId.equals(person.personId())
				&& saying.equals(new Saying(this.kind, this.words, this.proposal));
	}

	/**
	 * Whether an answer is the one that was given to what its person saw.
	 * @param seen the revision that was seen
	 * @param how how it is answered
	 * @param reply the words
	 * @param person who answers
	 * @return whether nothing would be added by it
	 */
	boolean isAnswered(long seen, State how, String reply, SignedInStaff person) {
		return revision() == seen + 1 && this.state == how && this.answer.equals(reply)
				&& this.answeredBy.equals(person.displayName());
	}

	void answer(State how, String words, SignedInStaff by, Instant when) {
		if (this.state == State.CONFIRMED || (how != State.DONE && how != State.DECLINED)) {
			throw new IllegalStateException(this.state + " can't be answered with " + how);
		}
		this.state = how;
		this.answer = words;
		this.answeredBy = by.displayName();
		this.answeredAt = when;
	}

	void confirm(SignedInStaff by, Instant when) {
		if (this.state != State.DONE && this.state != State.DECLINED) {
			throw new IllegalStateException(this.state + " can't be confirmed");
		}
		this.state = State.CONFIRMED;
		this.confirmedBy = by.displayName();
		this.confirmedAt = when;
	}

	/**
	 * How often it was answered or confirmed: whoever answers says which they saw.
	 * @return a number that grows
	 */
	public long revision() {
		return (this.version != null) ? this.version : 0;
	}

	public UUID id() {
		return this.id;
	}

	public DraftId draft() {
		return new DraftId(this.draftId);
	}

	public int round() {
		return this.round;
	}

	/**
	 * What it is about.
	 * @return a place of the document, or empty for the document as a whole
	 */
	public Optional<PlaceId> place() {
		return Optional.ofNullable(this.place);
	}

	/**
	 * Where that was, in words.
	 * @return the number and the heading at that time
	 */
	public String address() {
		return this.address;
	}

	/**
	 * What was written there.
	 * @return the words at that time, a line each
	 */
	public String quoted() {
		return this.quoted;
	}

	public Kind kind() {
		return this.kind;
	}

	public String words() {
		return this.words;
	}

	public String proposal() {
		return this.proposal;
	}

	public UUID byId() {
		return this.byId;
	}

	public String byName() {
		return this.byName;
	}

	public Instant at() {
		return this.at;
	}

	public State state() {
		return this.state;
	}

	public String answer() {
		return this.answer;
	}

	public String answeredBy() {
		return this.answeredBy;
	}

	public @Nullable Instant answeredAt() {
		return this.answeredAt;
	}

	public String confirmedBy() {
		return this.confirmedBy;
	}

	public @Nullable Instant confirmedAt() {
		return this.confirmedAt;
	}

	/**
	 * 指摘の種類.
	 */
	public enum Kind {

		/** 指摘. */
		POINT("指摘"),

		/** 質問. */
		QUESTION("質問"),

		/** 提案. */
		PROPOSAL("提案");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	/**
	 * 指摘の状態.
	 */
	public enum State {

		/** 未対応. */
		OPEN("未対応"),

		/** 対応済. */
		DONE("対応済"),

		/** 不採用. */
		DECLINED("不採用"),

		/** 確認済. */
		CONFIRMED("確認済");

		private final String label;

		State(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	/**
	 * What a remark is about.
	 *
	 * @param place a place of the document; {@code null} for the whole of it
	 * @param address the number and heading
	 * @param words what is written there, a line each
	 */
	record Passage(@Nullable PlaceId place, String address, String words) {
	}

	/**
	 * What is said.
	 *
	 * @param kind the kind
	 * @param words the remark itself
	 * @param proposal the words proposed instead; only with {@link Kind#PROPOSAL}
	 */
	public record Saying(Kind kind, String words, String proposal) {
	}

}
