package jp.tejuncho.drafting.precedent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.BlankValue;
import jp.tejuncho.drafting.ClauseDecision;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.SaveOutcome;
import jp.tejuncho.drafting.body.ClauseText;
import jp.tejuncho.drafting.body.Markup;
import jp.tejuncho.drafting.body.OwnClause;
import jp.tejuncho.drafting.body.OwnTable;
import jp.tejuncho.drafting.body.TextLine;
import jp.tejuncho.drafting.precedent.PrecedentPoint.Found;
import jp.tejuncho.drafting.precedent.PrecedentPoint.Kind;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.Fragment;
import jp.tejuncho.edition.Place;
import jp.tejuncho.edition.PlaceId;

/**
 * 前例の写し.
 *
 * What a draft takes over from a precedent, and what a person has to judge because of it.
 * Nothing of the precedent is lost silently: what can't be taken is listed with its
 * words.
 */
final class PrecedentCopy {

	private final Manuscript precedent;

	private final Manuscript target;

	private final PrecedentNames names;

	private final PrecedentDecisions decisions;

	private final Map<PlaceId, OwnClause> additions = new LinkedHashMap<>();

	private final List<DraftChange> changes = new ArrayList<>();

	// what is to be judged of a change, if the change can be stored
	private final Map<DraftChange, Found> ofChanges = new LinkedHashMap<>();

	private final List<Found> found = new ArrayList<>();

	PrecedentCopy(Manuscript precedent, Manuscript target, PrecedentDecisions decisions) {
		this.precedent = precedent;
		this.target = target;
		this.decisions = decisions;
		this.names = new PrecedentNames(precedent, target);
		additions();
		texts();
		decisions();
		notes();
		values();
	}

	/**
	 * What to store.
	 * @return changes, of which each may build on those before it
	 */
	List<DraftChange> changes() {
		return List.copyOf(this.changes);
	}

	/**
	 * What has to be judged.
	 * @param outcome what became of the changes
	 * @return by kind
	 */
	List<Found> found(SaveOutcome outcome) {
		Map<DraftChange, String> failed = new HashMap<>();
		outcome.refusals().forEach((refusal) -> failed.put(refusal.change(), refusal.message()));
		outcome.conflicts().forEach((conflict) -> failed.put(conflict.change(), conflict.earlier() + "書いていました。"));
		List<Found> all = new ArrayList<>(this.found);
		this.ofChanges.forEach((change, point) -> {
			if (!failed.containsKey(change)) {
				all.add(point);
			}
		});
		this.changes.stream()
			.filter(failed::containsKey)
			.forEach((change) -> all.add(lost(change, Objects.requireNonNull(failed.get(change)))));
		all.sort(Comparator.comparing(Found::kind));
		return all;
	}

	private Found lost(DraftChange change, String why) {
		return switch (change) {
			case DraftChange.Decide decide ->
				notTaken(decide.place(), "採否（" + decide.choice().label() + "）を写せませんでした。" + why, decide.reason());
			case DraftChange.Fill fill -> notTaken(null,
					"空欄「" + this.target.variable(fill.variable()).label() + "」の値を写せませんでした。" + why, fill.content());
			case DraftChange.Amend amend -> notTaken((amend.kind() == Amendment.Kind.TABLE) ? null : amend.place(),
					amend.kind().label() + "を写せませんでした。" + why,
					(amend.kind() == Amendment.Kind.ADDITION)
							? words(Amendment.Kind.TEXT, content(Amendment.Kind.TEXT, amend.place()))
							: words(amend.kind(), amend.content()));
		};
	}

	private static Found notTaken(@Nullable PlaceId place, String message, String words) {
		return new Found(Kind.NOT_TAKEN, place, message, words);
	}

	private void additions() {
		List<OwnClause> all = this.precedent.tailoring()
			.additions()
			.stream()
			.sorted(Comparator.comparing((OwnClause own) -> !own.isSection()).thenComparing(OwnClause.ORDER))
			.toList();
		for (OwnClause own : all) {
			boolean container = stands(own.container());
			if (!container) {
				this.found.add(notTaken(null, "加えた条項の置き場所が、このシステムの版にはありません。必要なら、場所を選んで書き直してください。",
						words(Amendment.Kind.TEXT, content(Amendment.Kind.TEXT, own.id()))));
				continue;
			}
			boolean after = stands(own.after());
			OwnClause placed = after ? own : own.at(new OwnClause.After.First(), own.rank());
			this.additions.put(own.id(), placed);
			DraftChange change = amend(Amendment.Kind.ADDITION, own.id(), placed.written());
			if (!after) {
				this.ofChanges.put(change,
						notTaken(own.id(), "加えた条項の前にあった条項が、このシステムの版にはありません。同じ節の最初に置きました。並びを確かめてください。", ""));
			}
		}
	}

	private boolean stands(OwnClause.After after) {
		return switch (after) {
			case OwnClause.After.First _ -> true;
			case OwnClause.After.Place place -> this.target.edition().findPlace(place.id()).isPresent();
		};
	}

	private boolean stands(PlaceId container) {
		return this.additions.containsKey(container) || this.target.edition().findPlace(container).isPresent();
	}

	private void texts() {
		new TreeMap<>(this.precedent.tailoring().of(Amendment.Kind.TEXT)).forEach((place, content) -> {
			if (OwnClause.isOwn(place)) {
				if (this.additions.containsKey(place)) {
					text(place, content);
				}
				return;
			}
			Optional<Clause> clause = this.target.edition().findClause(place);
			if (clause.isEmpty()) {
				this.found.add(notTaken(null, "「" + heading(place) + "」は、このシステムの版にない条項です。前例が直した文は次のとおりです。",
						words(Amendment.Kind.TEXT, content)));
				return;
			}
			text(place, known(clause.get(), content));
		});
	}

	private void text(PlaceId place, String content) {
		if (content.isEmpty()) {
			return;
		}
		DraftChange change = amend(Amendment.Kind.TEXT, place, content);
		Optional<ClauseText> text = ClauseText.read(content);
		text.stream()
			.flatMap((read) -> Stream.concat(Stream.ofNullable(read.title()),
					read.lines().stream().map(TextLine::markup).filter(Objects::nonNull)))
			.flatMap((line) -> this.names.inLetters(line).stream().map((name) -> named(place, name, line)))
			.findFirst()
			.ifPresent((point) -> this.ofChanges.put(change, point));
	}

	private static Found named(PlaceId place, String name, String line) {
		return new Found(Kind.NAMES_OTHER, place, "写した文に「" + name + "」とあります。", Markup.read(line).text());
	}

	// lines that the target's edition doesn't have can't be kept under their keys
	private String known(Clause clause, String content) {
		Optional<ClauseText> read = ClauseText.read(content);
		if (read.isEmpty()) {
			return "";
		}
		Set<String> keys = ClauseText.following(clause, Set.of())
			.lines()
			.stream()
			.map(TextLine::key)
			.collect(Collectors.toSet());
		Map<Boolean, List<TextLine>> lines = read.get()
			.lines()
			.stream()
			.collect(Collectors.partitioningBy((line) -> line.isOwn() || keys.contains(line.key())));
		List<TextLine> gone = Objects.requireNonNull(lines.get(false));
		if (gone.stream().anyMatch((line) -> line.markup() != null)) {
			this.found.add(notTaken(clause.id().place(), "前例が直した行のうち、このシステムの版にない行は写していません。",
					words(Amendment.Kind.TEXT, new ClauseText(null, gone).written())));
		}
		return gone.isEmpty() ? content
				: new ClauseText(read.get().title(), Objects.requireNonNull(lines.get(true))).written();
	}

	private void decisions() {
		for (Place place : this.target.edition().places()) {
			Optional.ofNullable(this.precedent.decisions().get(place.id())).ifPresent((theirs) -> {
				Optional<DraftChange.Decide> change = this.decisions.change(place, theirs);
				change.ifPresent(this.changes::add);
				this.decisions.found(place, theirs).ifPresent(this.found::add);
				change.flatMap((_) -> this.names.in(theirs.reason()))
					.ifPresent((name) -> this.found
						.add(new Found(Kind.NAMES_OTHER, place.id(), "写した理由に「" + name + "」とあります。", theirs.reason())));
			});
		}
		this.precedent.decisions()
			.values()
			.stream()
			.filter((theirs) -> theirs.origin() == ClauseDecision.Origin.PERSON)
			.filter((theirs) -> this.target.edition().findPlace(theirs.place()).isEmpty())
			.sorted(Comparator.comparing(ClauseDecision::place))
			.forEach((theirs) -> this.found.add(notTaken(null,
					"「" + heading(theirs.place()) + "」は、このシステムの版にありません。前例では「" + theirs.choice().label() + "」としています。",
					theirs.reason())));
	}

	private void notes() {
		copy(Amendment.Kind.CORRECTION, "");
		copy(Amendment.Kind.OVERTAKEN, "前例で検討した内容を写しました。このシステムにも当てはまるか確かめてください。");
		copy(Amendment.Kind.SAME_EFFECT, "前例で確かめた内容を写しました。このシステムの文でも同じ趣旨が残っているか確かめてください。");
		copy(Amendment.Kind.REASON, "前例で条項を加えた理由を写しました。このシステムにも当てはまるか確かめてください。");
		copy(Amendment.Kind.NUMBERING, "");
		new TreeMap<>(this.precedent.tailoring().of(Amendment.Kind.TABLE)).forEach((slot, content) -> {
			String title = OwnTable.at(slot).map(OwnTable::title).orElse(slot.value());
			this.ofChanges.put(amend(Amendment.Kind.TABLE, slot, content), new Found(Kind.VALUE, null,
					"「" + title + "」の表を写しました。このシステムに合うか確かめてください。", words(Amendment.Kind.TABLE, content)));
		});
	}

	private void copy(Amendment.Kind kind, String message) {
		new TreeMap<>(this.precedent.tailoring().of(kind)).forEach((place, content) -> {
			DraftChange change = amend(kind, place, content);
			if (!message.isEmpty()) {
				this.ofChanges.put(change, new Found(Kind.CONFIRMED, place.clause(), message, content));
			}
		});
	}

	private Set<String> ownBlanks() {
		return this.changes.stream()
			.flatMap((change) -> (change instanceof DraftChange.Amend amend)
					? Markup.read(amend.content()).fragments().stream() : Stream.<Fragment>empty())
			.filter(Fragment.Blank.class::isInstance)
			.map((fragment) -> ((Fragment.Blank) fragment).variable())
			.filter((variable) -> variable.startsWith(Markup.OWN_BLANK))
			.collect(Collectors.toSet());
	}

	private void values() {
		Set<String> own = ownBlanks();
		new TreeMap<>(this.precedent.blanks()).forEach((id, value) -> {
			boolean known = this.target.edition()
				.findVariable(id)
				.filter((variable) -> variable.source() == null)
				.isPresent();
			@Nullable BlankValue stored = this.target.blanks().get(id);
			boolean free = stored == null || stored.content().isBlank();
			if (!value.content().isBlank() && (own.contains(id) || known) && free) {
				value(id, value.content(), (stored != null) ? stored.content() : "");
			}
			else if (!value.content().isBlank() && !own.contains(id) && !known && isOfPrecedent(id)) {
				this.found.add(notTaken(null, "空欄「" + this.precedent.variable(id).label() + "」は、このシステムの版にありません。",
						value.content()));
			}
		});
	}

	private boolean isOfPrecedent(String variable) {
		return this.precedent.edition().findVariable(variable).filter((known) -> known.source() == null).isPresent();
	}

	private void value(String id, String content, String seen) {
		String label = this.target.variable(id).label();
		Optional<String> name = this.names.in(content);
		if (name.isPresent()) {
			this.found.add(notTaken(null, "空欄「" + label + "」の値は、前例の「" + name.get() + "」を含むため写していません。", content));
			return;
		}
		DraftChange change = new DraftChange.Fill(id, seen, content);
		this.changes.add(change);
		this.ofChanges.put(change,
				new Found(Kind.VALUE, null, "空欄「" + label + "」の値を写しました。このシステムに合うか確かめてください。", content));
	}

	private DraftChange amend(Amendment.Kind kind, PlaceId place, String content) {
		DraftChange change = new DraftChange.Amend(kind, place, this.target.tailoring().content(kind, place), content);
		this.changes.add(change);
		return change;
	}

	private String content(Amendment.Kind kind, PlaceId place) {
		return this.precedent.tailoring().content(kind, place);
	}

	private String heading(PlaceId place) {
		return this.precedent.edition().findPlace(place).map(Place::heading).orElse(place.value());
	}

	private static String words(Amendment.Kind kind, String content) {
		return switch (kind) {
			case TEXT -> ClauseText.read(content)
				.map((text) -> Stream
					.concat(Stream.ofNullable(text.title()),
							text.lines().stream().map(TextLine::markup).filter(Objects::nonNull))
					.map((line) -> Markup.read(line).text())
					.collect(Collectors.joining("\n")))
				.orElse("");
			case TABLE -> content.replace("\t", "　");
			case OVERTAKEN, SAME_EFFECT, REASON, REVISION -> content;
			case ADDITION, CORRECTION, DISMISSAL, NUMBERING -> "";
		};
	}

}
