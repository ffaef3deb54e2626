package jp.tejuncho.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.drafting.body.ClauseText;
import jp.tejuncho.drafting.body.Markup;
import jp.tejuncho.drafting.body.OwnClause;
import jp.tejuncho.drafting.body.TextEditing;
import jp.tejuncho.drafting.body.TextLine;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.Overtaken;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.platform.Conflict;
import jp.tejuncho.platform.EarlierWriter;
import jp.tejuncho.text.TypedText;

/**
 * 条項の編集.
 *
 * What was typed into a clause and asked for there, as changes of what is stored.
 */
final class ClauseEditing {

	private static final String JOINED = "前の行とつないだため";

	private final ClauseInput input;

	private final EditedClause edited;

	private final ClauseText saw;

	private final ClauseText typed;

	private ClauseEditing(ClauseInput input, Manuscript manuscript) {
		this.input = input;
		this.edited = new EditedClause(manuscript, input.place());
		// empty where every line followed the example
		this.saw = ClauseText.read(input.text().seen()).orElse(new ClauseText(null, List.of()));
		this.typed = new ClauseText(title(),
				TextEditing.split(input.text().lines().stream().map(this::wanted).toList())
					.stream()
					.map(this::following)
					.toList());
	}

	/**
	 * Reads what was sent beside what is stored.
	 * @param input what was sent
	 * @param manuscript what is stored
	 * @return what changes
	 * @throws Conflict if somebody has removed the clause
	 */
	static TypedChanges edit(ClauseInput input, Manuscript manuscript) {
		if (OwnClause.isOwn(input.place()) && manuscript.tailoring().addition(input.place()).isEmpty()) {
			Optional<Amendment> gone = manuscript.tailoring().find(Amendment.Kind.ADDITION, input.place());
			throw new Conflict("この条項は、" + EarlierWriter.sentence(gone.map(Amendment::writer).orElse(null))
					+ "消しました。入力した文は、まだ保存していません。");
		}
		return new ClauseEditing(input, manuscript).edit();
	}

	/**
	 * The pasted lists among what was stored, as a change of its own: taking it back
	 * gives what was pasted.
	 * @param place the clause
	 * @param saved what was stored
	 * @param manuscript the manuscript now
	 * @return what makes items of their lines; nothing where somebody has changed the
	 * text meanwhile
	 */
	static List<DraftChange> items(PlaceId place, ClauseSaved saved, Manuscript manuscript) {
		String stored = manuscript.tailoring().content(Amendment.Kind.TEXT, place);
		return ClauseText.read(stored)
			.filter((now) -> saved.items()
				.keySet()
				.stream()
				.allMatch((key) -> now.line(key).equals(saved.typed().line(key))))
			.map((now) -> new ClauseText(now.title(),
					now.lines().stream().map((line) -> saved.items().getOrDefault(line.key(), line)).toList()))
			.map((listed) -> List
				.<DraftChange>of(new DraftChange.Amend(Amendment.Kind.TEXT, place, stored, listed.written())))
			.orElse(List.of());
	}

	private TypedChanges edit() {
		TextAfterAct after = afterAct();
		List<DraftChange> changes = new ArrayList<>(this.input.others());
		changes.add(new DraftChange.Amend(Amendment.Kind.TEXT, this.input.place(), this.input.text().seen(),
				after.text().written()));
		changes.addAll(after.changes());
		changes.addAll(joined());
		return new TypedChanges(this.typed, changes, after.focus(), items());
	}

	private Map<String, TextLine> items() {
		if (!(this.input.act() instanceof LineAct.Store)) {
			return Map.of();
		}
		Set<String> fields = this.input.text()
			.lines()
			.stream()
			.map(TextEditing.TypedLine::key)
			.collect(Collectors.toSet());
		return TextEditing.listed(this.typed, fields);
	}

	private @Nullable String title() {
		String sent = this.input.text().title();
		if (sent == null) {
			return null;
		}
		String title = wanted(TypedText.joined(sent).strip(), "title", this.saw.title());
		return title.equals(this.edited.example("title")) ? null : title;
	}

	private TextEditing.TypedLine wanted(TextEditing.TypedLine line) {
		@Nullable String seen = this.saw.line(line.key()).map(TextLine::markup).orElse(null);
		@Nullable String sent = line.words();
		return new TextEditing.TypedLine(line.kind(), line.key(),
				(sent != null) ? wanted(sent, line.key(), seen) : null);
	}

	private String wanted(String sent, String key, @Nullable String seen) {
		String stood = Objects.requireNonNullElseGet(seen, () -> this.edited.example(key));
		return Markup.withMarksOf(TypedText.unlessTyped(sent, stood), stood);
	}

	private TextLine following(TextLine line) {
		boolean same = !line.isOwn() && Objects.equals(line.markup(), this.edited.example(line.key()));
		return same ? TextLine.following(line.kind(), line.key()) : line;
	}

	private TextAfterAct afterAct() {
		return switch (this.input.act()) {
			case LineAct.Store _ -> TextAfterAct.of(this.typed, added());
			case LineAct.Move(String key, int steps) -> TextAfterAct.of(TextEditing.moved(this.typed, key, steps), key);
			case LineAct.Insert(String after, TextLine.Kind kind) ->
				inserted(after, new TextLine(kind, TextEditing.newKey(), ""));
			case LineAct.Remove(String key) -> TextAfterAct.of(TextEditing.without(this.typed, key), "");
			case LineAct.Follow(String key) -> TextAfterAct.of(TextEditing.followed(this.typed, key), key);
			case LineAct.FollowAll _ -> TextAfterAct.of(followingAll(), "");
			case LineAct.Join(String key) -> joined(key);
			case LineAct.Decide(String key, Choice choice) ->
				new TextAfterAct(this.typed, List.of(decided(key, choice, "", this.edited.decision(key))), key);
			case LineAct.Note(DraftChange change) -> new TextAfterAct(this.typed, List.of(change), "");
			case LineAct.Adopt adopt -> adopted(adopt);
		};
	}

	// where the person pressed Enter the cursor goes on in the new line
	private String added() {
		return this.typed.lines()
			.stream()
			.map(TextLine::key)
			.filter((key) -> this.edited.stored().line(key).isEmpty())
			.findFirst()
			.orElse("");
	}

	private TextAfterAct inserted(String after, TextLine line) {
		return TextAfterAct.of(TextEditing.inserted(this.typed, after, line), line.key());
	}

	private ClauseText followingAll() {
		List<TextLine> following = this.typed.lines()
			.stream()
			.filter((line) -> !line.isOwn())
			.map((line) -> TextLine.following(line.kind(), line.key()))
			.toList();
		return new ClauseText(null, following);
	}

	private TextAfterAct joined(String key) {
		Optional<String> previous = this.edited.previous(this.typed, key);
		if (previous.isEmpty()) {
			return TextAfterAct.of(this.typed, key);
		}
		ClauseText joined = TextEditing.joined(this.typed, key, previous.get(), this.edited::example);
		boolean example = !key.startsWith(TextLine.OWN) && !joined.equals(this.typed);
		return new TextAfterAct(joined,
				example ? List.of(decided(key, Choice.OMITTED, JOINED, this.edited.decision(key))) : List.of(),
				previous.get());
	}

	// a line of the example that the person joined to the one before while typing
	private List<DraftChange> joined() {
		List<DraftChange> changes = new ArrayList<>();
		this.input.joined().forEach((key, joined) -> {
			Optional<ClauseDecision> stored = this.edited.decision(key);
			boolean left = stored.filter((decision) -> decision.choice() == Choice.OMITTED).isPresent();
			if (joined && !left) {
				changes.add(decided(key, Choice.OMITTED, JOINED, stored));
			}
			else if (!joined && left && stored.get().reason().equals(JOINED)) {
				changes.add(new DraftChange.Decide(place(key), Choice.OMITTED, JOINED, Choice.ADOPTED, ""));
			}
		});
		return changes;
	}

	// of a line that is used the page shows nothing else
	private DraftChange decided(String key, Choice choice, String reason, Optional<ClauseDecision> stored) {
		PlaceId place = place(key);
		@Nullable String omission = this.input.omissions().get(place);
		Optional<ClauseDecision> used = stored.filter((decision) -> decision.choice() != Choice.OMITTED);
		if (omission != null) {
			return new DraftChange.Decide(place, Choice.OMITTED, omission, choice, reason);
		}
		return used
			.map((decision) -> new DraftChange.Decide(place, decision.choice(), decision.reason(), choice, reason))
			.orElseGet(() -> new DraftChange.Decide(place, Choice.ADOPTED, "", choice, reason));
	}

	private PlaceId place(String key) {
		return this.input.place().child(key);
	}

	// the proposal replaces the overtaken words, and the matter counts as considered
	private TextAfterAct adopted(LineAct.Adopt adopt) {
		@Nullable Overtaken overtaken = overtaken(adopt.overtaken());
		if (overtaken == null || overtaken.proposal() == null) {
			return TextAfterAct.of(this.typed, "");
		}
		String proposal = overtaken.proposal();
		List<TextLine> lines = this.typed.lines().stream().map((line) -> {
			String words = Objects.requireNonNullElse(line.markup(), this.edited.example(line.key()));
			return (line.key().equals(adopt.key()) && words.contains(overtaken.concerns()))
					? new TextLine(line.kind(), line.key(), words.replace(overtaken.concerns(), proposal)) : line;
		}).toList();
		return new TextAfterAct(new ClauseText(this.typed.title(), lines),
				List.of(new DraftChange.Amend(Amendment.Kind.OVERTAKEN, place(adopt.overtaken()), adopt.seen(),
						"提案のとおりに書き換えた。")),
				adopt.key());
	}

	private @Nullable Overtaken overtaken(String id) {
		@Nullable Clause clause = this.edited.clause();
		return (clause != null)
				? clause.overtaken().stream().filter((one) -> one.id().equals(id)).findFirst().orElse(null) : null;
	}

	/**
	 * What was sent, as changes.
	 *
	 * @param typed the text as it was typed
	 * @param changes what changes, with what the person saw
	 * @param focus the line the cursor goes to, or empty
	 * @param items what would be items of a pasted list, by line
	 */
	record TypedChanges(ClauseText typed, List<DraftChange> changes, String focus, Map<String, TextLine> items) {

		ClauseSaved saved(SaveOutcome outcome) {
			return new ClauseSaved(outcome, this.typed, this.focus, this.items);
		}

	}

	/**
	 * 操作の後の本文.
	 *
	 * @param text the text, once the button beside the line has done its work
	 * @param changes what the button changes beside the text
	 * @param focus the line the cursor goes to, or empty
	 */
	private record TextAfterAct(ClauseText text, List<DraftChange> changes, String focus) {

		static TextAfterAct of(ClauseText text, String focus) {
			return new TextAfterAct(text, List.of(), focus);
		}

	}

}
