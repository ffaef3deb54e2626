package jp.tejuncho.drafting.decisions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.document.Level;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.Arrangement;
import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.ClauseDecision;
import jp.tejuncho.drafting.ClauseState;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.body.Markup;
import jp.tejuncho.drafting.body.OwnTable;
import jp.tejuncho.drafting.decisions.DecisionList.Change;
import jp.tejuncho.drafting.decisions.DecisionList.Group;
import jp.tejuncho.drafting.decisions.DecisionList.Hand;
import jp.tejuncho.drafting.decisions.DecisionList.Row;
import jp.tejuncho.edition.Chapter;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.Erratum;
import jp.tejuncho.edition.Levels;
import jp.tejuncho.edition.Overtaken;
import jp.tejuncho.edition.Part;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.text.JapanTime;

/**
 * 採否理由一覧の組立て.
 */
final class DecisionGroups {

	private final Manuscript manuscript;

	private final Numbering numbering;

	private final Arrangement arrangement;

	private final Levels levels;

	private final ExampleChanges changes;

	DecisionGroups(Manuscript manuscript, Numbering numbering) {
		this.manuscript = manuscript;
		this.numbering = numbering;
		this.arrangement = Arrangement.of(manuscript);
		this.levels = manuscript.edition().levels();
		this.changes = new ExampleChanges(manuscript, numbering);
	}

	List<Group> groups() {
		List<Group> groups = new ArrayList<>();
		for (Part part : this.manuscript.edition().parts()) {
			List<Group> chapters = part.chapters().stream().map(this::chapter).toList();
			if (part.title() == null) {
				groups.addAll(chapters);
			}
			else {
				groups.add(group(part.id(), this.levels.part(), part.title(), List.of(), chapters));
			}
		}
		return groups;
	}

	private Group chapter(Chapter chapter) {
		List<Group> sections = this.arrangement.sections(chapter)
			.stream()
			.map((section) -> group(section.id().value(), this.levels.section(), section.title(),
					rows(section.entries()), List.of()))
			.toList();
		return group(chapter.id(), this.levels.chapter(), chapter.title(), rows(this.arrangement.body(chapter)),
				sections);
	}

	private Group group(String id, Level level, String title, List<Row> rows, List<Group> groups) {
		NodeId node = new NodeId(id);
		return new Group(node, level, this.numbering.contains(node) ? this.numbering.mark(node) : "", title, rows,
				groups);
	}

	private List<Row> rows(List<Arrangement.Entry> entries) {
		return entries.stream().flatMap((entry) -> switch (entry) {
			case Arrangement.Entry.Example example -> Stream.of(row(example.clause()));
			case Arrangement.Entry.Own own -> Stream.of(row(own));
			case Arrangement.Entry.Note note -> Stream.ofNullable(note.note().slot())
				.flatMap((slot) -> OwnTable.ofSlot(slot).stream())
				.flatMap(this::row);
		}).toList();
	}

	private Row row(Clause clause) {
		NodeId id = clause.id().place().toNode();
		ClauseState state = ClauseState.of(this.manuscript, clause);
		boolean adopted = this.manuscript.choice(clause.id().place()) == Choice.ADOPTED;
		List<Change> differences = adopted ? this.changes.of(clause) : List.of();
		Judgement judgement = Judgement.of(this.manuscript.decisions().get(clause.id().place()));
		return new Row(id, heading(clause), adopted, state, adopted ? adoptedReasons(clause) : reasons(clause),
				differences, judgement.by(), judgement.on(this.manuscript), hands(clause));
	}

	// who changed a line of it has not judged whether it is adopted
	private List<Hand> hands(Clause clause) {
		Judgement parts = Judgement.NONE;
		for (ClauseDecision decision : this.manuscript.decisions().values()) {
			if (decision.place().isWithin(clause.id().place()) && decision.origin() == ClauseDecision.Origin.PERSON) {
				parts = parts.later(decision.decidedBy(), decision.decidedAt());
			}
		}
		List<Hand> hands = new ArrayList<>();
		hand(hands, "一部の採否", parts);
		hand(hands, "文の修正", Judgement.NONE.or(amendment(Amendment.Kind.TEXT, clause.id().place())));
		PlaceId.read(Objects.requireNonNullElse(clause.slot(), ""))
			.ifPresent((table) -> hand(hands, "表の記入", Judgement.NONE.or(amendment(Amendment.Kind.TABLE, table))));
		return hands;
	}

	private void hand(List<Hand> hands, String what, Judgement judgement) {
		if (!judgement.by().isEmpty()) {
			hands.add(new Hand(what, judgement.by(), judgement.on(this.manuscript)));
		}
	}

	private Row row(Arrangement.Entry.Own own) {
		Judgement judgement = Judgement.NONE.or(amendment(Amendment.Kind.ADDITION, own.id()))
			.or(amendment(Amendment.Kind.REASON, own.id()));
		List<Hand> hands = new ArrayList<>();
		Judgement text = Judgement.NONE.or(amendment(Amendment.Kind.TEXT, own.id()));
		hand(hands, "文", text.by().equals(judgement.by()) ? Judgement.NONE : text);
		List<String> reasons = new ArrayList<>();
		add(reasons, "", content(Amendment.Kind.REASON, own.id()));
		return new Row(own.id().toNode(), own.title(), true, ClauseState.ADDED, reasons,
				this.changes.ofAddition(own.id()), judgement.by(), judgement.on(this.manuscript), hands);
	}

	private Stream<Row> row(OwnTable table) {
		@Nullable Amendment stored = amendment(Amendment.Kind.TABLE, table.place());
		if (stored == null) {
			return Stream.empty();
		}
		Judgement judgement = Judgement.NONE.or(stored);
		return Stream.of(new Row(new NodeId(table.slot()), table.title(), true, ClauseState.ADDED, List.of(),
				this.changes.ofTable(table), judgement.by(), judgement.on(this.manuscript), List.of()));
	}

	private @Nullable Amendment amendment(Amendment.Kind kind, PlaceId place) {
		return this.manuscript.tailoring()
			.find(kind, place)
			.filter((amendment) -> !amendment.content().isBlank())
			.orElse(null);
	}

	private String heading(Clause clause) {
		@Nullable String own = this.manuscript.tailoring().text(clause).title();
		if (own != null && !own.isBlank()) {
			return this.changes.plain(Markup.read(own), clause.id().place());
		}
		return (clause.title() != null) ? this.changes.plain(
				clause.title().wording(this.manuscript.tailoring().reverted()), clause.id().place()) : clause.heading();
	}

	private List<String> reasons(Clause clause) {
		List<String> reasons = new ArrayList<>();
		@Nullable ClauseDecision decision = this.manuscript.decisions().get(clause.id().place());
		add(reasons, "", (decision != null) ? decision.reason() : "");
		return reasons;
	}

	private List<String> adoptedReasons(Clause clause) {
		List<String> reasons = reasons(clause);
		this.changes.omissions(clause)
			.forEach((line, decision) -> add(reasons, line + "は" + decision.choice().label() + "：",
					decision.reason().isBlank() ? "（理由の記載なし）" : decision.reason()));
		for (Overtaken overtaken : clause.overtaken()) {
			add(reasons, "検討した点：", content(Amendment.Kind.OVERTAKEN, clause.id().place().child(overtaken.id())));
		}
		add(reasons, "同旨の確認：", content(Amendment.Kind.SAME_EFFECT, clause.id().place()));
		clause.errata().forEach((erratum) -> add(reasons, "", said(erratum, clause.id().place())));
		return reasons;
	}

	private String content(Amendment.Kind kind, PlaceId place) {
		return this.manuscript.tailoring().content(kind, place);
	}

	private String said(Erratum erratum, PlaceId place) {
		boolean verbatim = this.manuscript.tailoring().reverted().contains(erratum.id());
		return switch (erratum.kind()) {
			case LETTERS -> {
				String printed = this.changes.plain(Markup.read(erratum.verbatim()), place);
				String corrected = this.changes.plain(Markup.read(erratum.corrected()), place);
				if (verbatim) {
					yield "誤記をガイドラインのとおりに：「" + printed + "」";
				}
				// a filled blank hides what was wrong with its circles
				yield printed.equals(corrected) ? ""
						: "誤記の訂正：「" + printed + "」を「" + corrected + "」に（" + erratum.reason() + "）";
			}
			case ITEM_IS_PARAGRAPH ->
				verbatim ? "誤記をガイドラインのとおりに：最後の項目を列挙の中に" : "誤記の訂正：列挙の最後の項目を独立した段落に（" + erratum.reason() + "）";
		};
	}

	private static void add(List<String> reasons, String label, String words) {
		String line = String.join("　", words.lines().map(String::strip).filter((part) -> !part.isEmpty()).toList());
		if (!line.isEmpty()) {
			reasons.add(label + line);
		}
	}

	/**
	 * Who decided last.
	 *
	 * @param by the person; empty if the system's profile did
	 * @param at when; {@code null} if nothing was decided
	 */
	private record Judgement(String by, @Nullable Instant at) {

		static final Judgement NONE = new Judgement("", null);

		static Judgement of(@Nullable ClauseDecision decision) {
			if (decision == null) {
				return NONE;
			}
			return switch (decision.origin()) {
				case PROPOSAL -> new Judgement("", decision.decidedAt());
				case PERSON -> new Judgement(decision.decidedBy(), decision.decidedAt());
			};
		}

		Judgement or(@Nullable Amendment amendment) {
			return (amendment != null) ? later(amendment.writtenBy(), amendment.writtenAt()) : this;
		}

		private Judgement later(String by, Instant at) {
			return (this.at != null && this.at.isAfter(at)) ? this : new Judgement(by, at);
		}

		String on(Manuscript manuscript) {
			return (this.at != null) ? manuscript.house().digits().apply(JapanTime.day(this.at)) : "";
		}

	}

}
