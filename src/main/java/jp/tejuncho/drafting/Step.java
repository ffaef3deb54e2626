package jp.tejuncho.drafting;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

import jp.tejuncho.account.StaffId;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.text.Excerpt;

/**
 * 変更の記録.
 *
 * One place of one write, as it was before and after; never changed. What was written in
 * one go shares a batch.
 */
@Entity
@Immutable
@Table(name = "draft_step")
public final class Step implements Persistable<UUID> {

	@Id
	private UUID id;

	@Column(insertable = false, updatable = false)
	private @Nullable Long number;

	private UUID draftId;

	private UUID batch;

	@Enumerated(EnumType.STRING)
	private Act act;

	private @Nullable UUID reversed;

	private String subject;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "place"))
	private PlaceId place;

	private String contentBefore;

	private String contentAfter;

	private String againstBefore;

	private UUID byId;

	private String byName;

	private Instant at;

	@SuppressWarnings("NullAway.Init")
	Step() {
	}

	Step(DraftId draft, Batch batch, Content content, String againstBefore) {
		this.id = UUID.randomUUID();
		this.draftId = draft.value();
		this.batch = batch.id();
		this.act = batch.act();
		this.reversed = batch.reversed();
		this.subject = content.subject().name();
		this.place = content.place();
		this.contentBefore = content.before();
		this.contentAfter = content.after();
		this.againstBefore = againstBefore;
		this.byId = batch.by().value();
		this.byName = batch.name();
		this.at = batch.at();
	}

	@Override
	public UUID getId() {
		return this.id;
	}

	@Override
	public boolean isNew() {
		return this.number == null;
	}

	/**
	 * Its place among all changes.
	 * @return a number that grows; 0 as long as it is not stored
	 */
	public long number() {
		return (this.number != null) ? this.number : 0;
	}

	/**
	 * What was known of the decision that was there before.
	 * @return see {@link ClauseDecision#against()}; empty for what is no decision, and
	 * where it isn't known
	 */
	String againstBefore() {
		return this.againstBefore;
	}

	public DraftId draft() {
		return new DraftId(this.draftId);
	}

	public Content content() {
		return new Content(Subject.named(this.subject), this.place, this.contentBefore, this.contentAfter);
	}

	public Batch batch() {
		return new Batch(this.batch, this.act, this.reversed, new StaffId(this.byId), this.byName, this.at);
	}

	/**
	 * What was known of decisions before they were changed.
	 * @param steps the changes
	 * @return by place
	 */
	static Map<PlaceId, String> against(List<Step> steps) {
		return steps.stream()
			.filter((step) -> step.content().subject() == Entered.DECISION)
			.collect(Collectors.toMap((step) -> step.content().place(), Step::againstBefore, (one, _) -> one));
	}

	/**
	 * 変更の対象.
	 */
	public sealed interface Subject permits Entered, Amendment.Kind {

		/**
		 * As it is stored.
		 * @return a name of {@link Entered} or of {@link Amendment.Kind}
		 */
		String name();

		/**
		 * Reads what is stored.
		 * @param name what {@link #name()} says
		 * @return the subject
		 */
		static Subject named(String name) {
			return all().filter((subject) -> subject.name().equals(name))
				.findFirst()
				.orElseThrow(() -> new IllegalArgumentException("Nothing is changed that is called " + name));
		}

		/**
		 * Everything that a step changes.
		 * @return what is entered, then what is amended
		 */
		static Stream<Subject> all() {
			return Stream.concat(Arrays.stream(Entered.values()), Arrays.stream(Amendment.Kind.values()));
		}

	}

	/**
	 * 記入.
	 *
	 * What every document asks for, while an amendment says something else than its
	 * edition.
	 */
	public enum Entered implements Subject {

		/** 採否. */
		DECISION,

		/** 空欄. */
		BLANK

	}

	/**
	 * 操作の種類.
	 *
	 * What {@link #FOLLOW} did belongs to nobody's order of undoing: it is taken back as
	 * one, by whoever writes in the draft.
	 */
	public enum Act {

		/** 書込み. */
		WRITE,

		/** 点検の指摘から直すこと: the words were offered, the person only pressed. */
		FIX,

		/** 取消し. */
		UNDO,

		/** やり直し. */
		REDO,

		/** 概要の回答への追随: proposals followed other answers, nobody wrote. */
		FOLLOW

	}

	/**
	 * 一回の操作.
	 *
	 * @param id its identity
	 * @param act what was done
	 * @param reversed the batch that was undone or done again
	 * @param by who did it
	 * @param name the person's name at that time
	 * @param at when
	 */
	public record Batch(UUID id, Act act, @Nullable UUID reversed, StaffId by, String name, Instant at) {
	}

	/**
	 * 変更の内容.
	 *
	 * @param subject what was changed
	 * @param place where
	 * @param before the content before, as a change of this subject bears it
	 * @param after the content after
	 */
	public record Content(Subject subject, PlaceId place, String before, String after) {

		private static final int MOST_DESCRIBED = 900;

		/**
		 * Which blank was filled.
		 * @return the name of its variable; only of an {@link Entered#BLANK}
		 */
		public String variable() {
			return this.place.value();
		}

		/**
		 * The change that was made.
		 * @return a change from before to after
		 */
		DraftChange forward() {
			return change(this.before, this.after);
		}

		/**
		 * The change that takes it back.
		 * @return a change from after to before
		 */
		DraftChange backward() {
			return change(this.after, this.before);
		}

		/**
		 * The change that brings its outcome back.
		 * @param now the content by now
		 * @return a change from now to after
		 */
		DraftChange again(String now) {
			return change(now, this.after);
		}

		private DraftChange change(String seen, String content) {
			return switch (this.subject) {
				case Entered.DECISION ->
					new DraftChange.Decide(this.place, choice(seen), reason(seen), choice(content), reason(content));
				case Entered.BLANK -> new DraftChange.Fill(variable(), seen, content);
				case Amendment.Kind kind -> new DraftChange.Amend(kind, this.place, seen, content);
			};
		}

		/**
		 * What was changed, in a line of the audit trail.
		 * @param contents the changes
		 * @return their kinds and places
		 */
		static String described(List<Content> contents) {
			String described = contents.stream().map((content) -> switch (content.subject()) {
				case Entered.DECISION -> content.place() + "：" + choice(content.after()).label();
				case Entered.BLANK -> "空欄 " + content.variable();
				case Amendment.Kind kind -> kind.label() + " " + content.place();
			}).collect(Collectors.joining("、"));
			return Excerpt.beginning(described, MOST_DESCRIBED);
		}

		/**
		 * The content of a decision.
		 * @param choice the choice
		 * @param reason the reason
		 * @return both
		 */
		public static String of(Choice choice, String reason) {
			return choice + " " + reason;
		}

		/**
		 * The choice of a decision.
		 * @param content what {@link #of(Choice, String)} wrote
		 * @return the choice
		 */
		public static Choice choice(String content) {
			return Choice.valueOf(content.split(" ", 2)[0]);
		}

		/**
		 * The reason of a decision.
		 * @param content what {@link #of(Choice, String)} wrote
		 * @return the reason
		 */
		public static String reason(String content) {
			return content.split(" ", 2)[1];
		}

	}

}
