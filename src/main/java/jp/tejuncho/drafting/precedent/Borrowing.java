package jp.tejuncho.drafting.precedent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Tailoring;
import jp.tejuncho.drafting.body.ClauseText;
import jp.tejuncho.drafting.body.Markup;
import jp.tejuncho.drafting.body.TextEditing;
import jp.tejuncho.drafting.body.TextLine;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.Edition;
import jp.tejuncho.edition.Fragment;
import jp.tejuncho.edition.PlaceId;

/**
 * 他システムの文の借用.
 *
 * What another system's draft says of a clause, as a text of this draft: lines that this
 * edition doesn't have become added lines, lines that say what the example says follow
 * it.
 */
public final class Borrowing {

	private final Manuscript mine;

	private final Clause clause;

	private final WrittenClause theirs;

	private final Map<String, TextLine> example;

	/**
	 * Borrows a text.
	 * @param mine the draft that takes it
	 * @param clause the clause
	 * @param theirs what the other draft says of it
	 */
	public Borrowing(Manuscript mine, Clause clause, WrittenClause theirs) {
		this.mine = mine;
		this.clause = clause;
		this.theirs = theirs;
		this.example = WrittenClause.of(clause, Tailoring.of(corrections(mine, clause)), Map.of())
			.lines()
			.stream()
			.collect(Collectors.toMap(TextLine::key, Function.identity()));
	}

	private static List<Amendment> corrections(Manuscript mine, Clause clause) {
		return clause.errata()
			.stream()
			.flatMap((erratum) -> mine.tailoring().find(Amendment.Kind.CORRECTION, erratum.id().place()).stream())
			.toList();
	}

	/**
	 * The text.
	 * @return lines of this draft
	 */
	public ClauseText text() {
		List<TextLine> lines = new ArrayList<>();
		for (TextLine line : this.theirs.lines()) {
			TextLine known = this.example.get(line.key());
			if (known != null) {
				lines.add(line.equals(known) ? TextLine.following(line.kind(), line.key()) : line);
			}
			else if (line.markup() != null) {
				lines.add(line.isOwn() ? line : new TextLine(line.kind(), TextEditing.newKey(), line.markup()));
			}
		}
		String title = (this.clause.title() != null)
				? Markup.of(this.clause.title().wording(this.mine.tailoring().reverted())) : "";
		ClauseText text = new ClauseText(this.theirs.title().equals(title) ? null : this.theirs.title(), lines);
		ClauseText following = ClauseText.following(this.clause, this.mine.tailoring().reverted());
		return text.over(following);
	}

	/**
	 * Lines of the example that the other draft leaves out and this one prints, or the
	 * other way round. A line that has a condition of its own stays as this system's
	 * profile has it.
	 * @param proposals the places with a condition of their own
	 * @return new choices and reasons, by the place of the line
	 */
	public Map<PlaceId, Decision> decisions(Set<PlaceId> proposals) {
		Set<String> keys = new HashSet<>(this.theirs.omitted().keySet());
		keys.addAll(WrittenClause.of(this.mine, this.clause).omitted().keySet());
		Set<String> omittedHere = WrittenClause.of(this.mine, this.clause).omitted().keySet();
		return keys.stream()
			.filter(this.example::containsKey)
			.filter((key) -> !proposals.contains(place(key)))
			.filter((key) -> this.theirs.omitted().containsKey(key) != omittedHere.contains(key))
			.collect(Collectors.toMap(this::place, (key) -> omittedHere.contains(key) ? new Decision(Choice.ADOPTED, "")
					: new Decision(Choice.OMITTED, this.theirs.omitted().getOrDefault(key, ""))));
	}

	private PlaceId place(String key) {
		return this.clause.id().place().child(key);
	}

	/**
	 * The blanks of the text that are empty for this system.
	 * @return their names
	 */
	public List<String> emptyBlanks() {
		Edition edition = this.mine.edition();
		return this.theirs.lines()
			.stream()
			.filter((line) -> line.markup() != null)
			.flatMap((line) -> Markup.read(line.markup()).fragments().stream())
			.filter(Fragment.Blank.class::isInstance)
			.map((fragment) -> ((Fragment.Blank) fragment).variable())
			.distinct()
			.filter((id) -> edition.findVariable(id).isPresent() || id.startsWith(Markup.OWN_BLANK))
			.map(this.mine::variable)
			.filter((variable) -> this.mine.values().of(variable).isEmpty())
			.map((variable) -> variable.label())
			.toList();
	}

	/**
	 * 行の採否.
	 *
	 * @param choice whether the line is printed
	 * @param reason why not
	 */
	public record Decision(Choice choice, String reason) {
	}

}
