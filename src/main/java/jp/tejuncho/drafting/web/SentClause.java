package jp.tejuncho.drafting.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.ClauseDecision;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.body.ClauseText;
import jp.tejuncho.drafting.body.OwnClause;
import jp.tejuncho.drafting.body.TextEditing;
import jp.tejuncho.drafting.body.TextLine;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.Overtaken;
import jp.tejuncho.platform.Conflict;
import jp.tejuncho.platform.EarlierWriter;

/**
 * 送られてきた条項.
 *
 * A form says what a person sees of a clause. What it changes shows only beside what is
 * stored, so it is read while nobody else writes, and anew whenever that has changed.
 */
final class SentClause implements Function<Manuscript, List<DraftChange>> {

	private static final String JOINED = "前の行とつないだため";

	private final Map<String, String[]> parameters;

	private final String place;

	private ClauseForm form;

	private ClauseText typed = new ClauseText(null, List.of());

	private String focus = "";

	/**
	 * What was sent.
	 * @param parameters the fields
	 * @param place the clause
	 */
	SentClause(Map<String, String[]> parameters, String place) {
		this.parameters = parameters;
		this.place = place;
		this.form = new ClauseForm(parameters, place, (_) -> "");
	}

	/**
	 * What a page sends by itself: nobody has pressed a button.
	 * @param parameters the fields
	 * @param place the clause
	 * @return what the page shows, without any act
	 */
	static SentClause unattended(Map<String, String[]> parameters, String place) {
		Map<String, String[]> fields = new LinkedHashMap<>(parameters);
		fields.remove(ClauseForm.ACT);
		return new SentClause(fields, place);
	}

	@Override
	public List<DraftChange> apply(Manuscript manuscript) {
		if (OwnClause.isOwn(this.place) && manuscript.tailoring().addition(this.place).isEmpty()) {
			throw new Conflict("この条項は、" + remover(manuscript) + "消しました。入力した文は、まだ保存していません。");
		}
		EditedClause edited = new EditedClause(manuscript, this.place);
		this.form = new ClauseForm(this.parameters, this.place, edited::example);
		this.typed = this.form.typed();
		Edit edit = edit(this.form, this.typed, edited);
		this.focus = edit.focus();
		List<DraftChange> changes = new ArrayList<>(this.form.others());
		changes.add(this.form.change(edit.text()));
		changes.addAll(edit.changes());
		changes.addAll(joined(this.form, edited));
		return changes;
	}

	// a line of the example that the person joined to the one before while typing
	private static List<DraftChange> joined(ClauseForm form, EditedClause edited) {
		List<DraftChange> changes = new ArrayList<>();
		form.joined().forEach((key, joined) -> {
			Optional<ClauseDecision> stored = edited.decision(key);
			boolean left = stored.filter((decision) -> decision.choice() == Choice.OMITTED).isPresent();
			if (joined && !left) {
				changes.add(form.decide(key, Choice.OMITTED, JOINED, stored));
			}
			else if (!joined && left && stored.get().reason().equals(JOINED)) {
				changes.add(form.taken(key, JOINED));
			}
		});
		return changes;
	}

	private String remover(Manuscript manuscript) {
		return EarlierWriter.sentence(
				manuscript.tailoring().find(Amendment.Kind.ADDITION, this.place).map(Amendment::writer).orElse(null));
	}

	private Map<String, TextLine> items() {
		return TextEditing.listed(this.typed, this.form.lines());
	}

	/**
	 * Whether a list was pasted.
	 * @return {@code true} if lines of one field bear marks that follow each other
	 */
	boolean holdsList() {
		String act = this.form.act().name();
		return (act.isEmpty() || act.equals("save")) && !items().isEmpty();
	}

	/**
	 * The pasted lists among what was stored, as a change of its own: taking it back
	 * gives what was pasted.
	 * @param manuscript the manuscript in which the text is stored
	 * @return what makes items of their lines; nothing where there is no list, or where
	 * somebody has changed the text meanwhile
	 */
	List<DraftChange> lists(Manuscript manuscript) {
		Map<String, TextLine> items = items();
		String stored = manuscript.tailoring().content(Amendment.Kind.TEXT, this.place);
		Optional<ClauseText> text = items.isEmpty() ? Optional.empty() : ClauseText.read(stored);
		return text
			.filter((now) -> items.keySet().stream().allMatch((key) -> now.line(key).equals(this.typed.line(key))))
			.map((now) -> new ClauseText(now.title(),
					now.lines().stream().map((line) -> items.getOrDefault(line.key(), line)).toList()))
			.map((listed) -> List
				.<DraftChange>of(new DraftChange.Amend(Amendment.Kind.TEXT, this.place, stored, listed.written())))
			.orElse(List.of());
	}

	ClauseForm form() {
		return this.form;
	}

	/**
	 * The text as it was typed.
	 * @return its lines, those that follow the example included
	 */
	ClauseText typed() {
		return this.typed;
	}

	/**
	 * The line the cursor goes to.
	 * @return its key, or empty
	 */
	String focus() {
		return this.focus;
	}

	private static Edit edit(ClauseForm form, ClauseText typed, EditedClause edited) {
		ClauseForm.Act act = form.act();
		String key = act.about();
		return switch (act.name()) {
			case "up" -> Edit.of(TextEditing.moved(typed, key, -1), key);
			case "down" -> Edit.of(TextEditing.moved(typed, key, 1), key);
			case "paragraph" -> insert(typed, key, TextLine.Kind.PARAGRAPH);
			case "item" -> insert(typed, key, TextLine.Kind.ITEM);
			case "remove" -> Edit.of(TextEditing.without(typed, key), "");
			case "follow" -> Edit.of(TextEditing.followed(typed, key), key);
			case "follow-all" -> Edit.of(followingAll(typed), "");
			case "join" -> join(form, typed, edited, key);
			case "omit" -> new Edit(typed, List.of(form.decide(key, Choice.OMITTED, "", edited.decision(key))), key);
			case "use" -> new Edit(typed, List.of(form.decide(key, Choice.ADOPTED, "", edited.decision(key))), key);
			case "note" -> note(form, typed, key);
			case "adopt" -> adopt(form, typed, edited, key);
			default -> Edit.of(typed, added(typed, edited));
		};
	}

	// where the person pressed Enter the cursor goes on in the new line
	private static String added(ClauseText typed, EditedClause edited) {
		return typed.lines()
			.stream()
			.map(TextLine::key)
			.filter((key) -> edited.stored().line(key).isEmpty())
			.findFirst()
			.orElse("");
	}

	private static Edit insert(ClauseText typed, String after, TextLine.Kind kind) {
		TextLine line = new TextLine(kind, TextEditing.newKey(), "");
		return Edit.of(TextEditing.inserted(typed, after, line), line.key());
	}

	private static ClauseText followingAll(ClauseText typed) {
		List<TextLine> following = typed.lines().stream().filter((line) -> !line.isOwn()).toList();
		ClauseText text = new ClauseText(null, following);
		for (TextLine line : following) {
			text = TextEditing.followed(text, line.key());
		}
		return text;
	}

	private static Edit join(ClauseForm form, ClauseText typed, EditedClause edited, String key) {
		Optional<String> previous = edited.previous(typed, key);
		if (previous.isEmpty()) {
			return Edit.of(typed, key);
		}
		ClauseText joined = TextEditing.joined(typed, key, previous.get(), edited::example);
		boolean example = !key.startsWith(TextLine.OWN) && !joined.equals(typed);
		return new Edit(joined,
				example ? List.of(form.decide(key, Choice.OMITTED, JOINED, edited.decision(key))) : List.of(),
				previous.get());
	}

	private static Edit note(ClauseForm form, ClauseText typed, String about) {
		String[] parts = about.split(" ", 2);
		if (!parts[0].startsWith(ClauseForm.NOTE)) {
			return Edit.of(typed, "");
		}
		String content = (parts.length > 1) ? parts[1] : "";
		return new Edit(typed, List.of(ClauseForm.note(parts[0], form.text("seen:" + parts[0]), content)), "");
	}

	// the proposal replaces the overtaken words, and the matter counts as considered
	private static Edit adopt(ClauseForm form, ClauseText typed, EditedClause edited, String about) {
		String[] parts = about.split(" ", 2);
		Optional<Overtaken> overtaken = Optional.ofNullable(edited.clause())
			.map(Clause::overtaken)
			.flatMap((all) -> all.stream().filter((one) -> parts.length == 2 && one.id().equals(parts[1])).findFirst());
		if (overtaken.isEmpty() || overtaken.get().proposal() == null) {
			return Edit.of(typed, "");
		}
		String proposal = Objects.requireNonNull(overtaken.get().proposal());
		List<TextLine> lines = typed.lines().stream().map((line) -> {
			String words = Objects.requireNonNullElse(line.markup(), edited.example(line.key()));
			return (line.key().equals(parts[0]) && words.contains(overtaken.get().concerns()))
					? new TextLine(line.kind(), line.key(), words.replace(overtaken.get().concerns(), proposal)) : line;
		}).toList();
		String field = ClauseForm.NOTE + "OVERTAKEN:" + edited.place() + "/" + parts[1];
		return new Edit(new ClauseText(typed.title(), lines),
				List.of(ClauseForm.note(field, form.text("seen:" + field), "提案のとおりに書き換えた。")), parts[0]);
	}

	/**
	 * What an act makes of the text.
	 *
	 * @param text the text to store
	 * @param changes what else changes
	 * @param focus the line the cursor goes to, or empty
	 */
	private record Edit(ClauseText text, List<DraftChange> changes, String focus) {

		static Edit of(ClauseText text, String focus) {
			return new Edit(text, List.of(), focus);
		}

	}

}
