package jp.tejuncho.drafting.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.document.Document;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.FindingKey;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Proposal;
import jp.tejuncho.edition.PlaceId;

/**
 * 点検の材料.
 *
 * Everything rules need, gathered once. Lines and clauses are those that are printed:
 * nobody has to tidy what was left out.
 */
public final class Examination {

	private final Manuscript manuscript;

	private final Document document;

	private final Numbering numbering;

	private final Map<PlaceId, Proposal> proposals;

	private final InspectionSources sources;

	private final PrintedLines gathered;

	/** The lines a person sees, each found by its place. */
	private final Map<PlaceId, ExaminedLine> shown = new HashMap<>();

	private Examination(Manuscript manuscript, Document document, Numbering numbering, Map<PlaceId, Proposal> proposals,
			InspectionSources sources) {
		this.manuscript = manuscript;
		this.document = document;
		this.numbering = numbering;
		this.proposals = proposals;
		this.sources = sources;
		this.gathered = PrintedLines.of(manuscript, document, numbering, sources);
		this.gathered.lines()
			.stream()
			.filter((line) -> line.kind() != ExaminedLine.Kind.VALUE)
			.forEach((line) -> this.shown.putIfAbsent(line.place(), line));
	}

	/**
	 * Gathers what rules need.
	 * @param manuscript what the document is composed from
	 * @param document the document composed from it
	 * @param numbering its numbers
	 * @param proposals what the profile suggests now
	 * @param sources what other rooms know
	 * @return the material
	 */
	public static Examination of(Manuscript manuscript, Document document, Numbering numbering,
			Map<PlaceId, Proposal> proposals, InspectionSources sources) {
		return new Examination(manuscript, document, numbering, proposals, sources);
	}

	public Manuscript manuscript() {
		return this.manuscript;
	}

	public Document document() {
		return this.document;
	}

	public Numbering numbering() {
		return this.numbering;
	}

	public Map<PlaceId, Proposal> proposals() {
		return this.proposals;
	}

	public InspectionSources sources() {
		return this.sources;
	}

	/**
	 * Every printed line a person can change.
	 * @return in reading order, values and cells after the clause they belong to
	 */
	public List<ExaminedLine> lines() {
		return this.gathered.lines();
	}

	List<ExaminedClause> clauses() {
		return this.gathered.clauses();
	}

	List<Printed> printed() {
		return this.gathered.printed();
	}

	Optional<ExaminedClause> clause(PlaceId id) {
		return Optional.ofNullable(this.gathered.byId().get(id));
	}

	/**
	 * Where a place is.
	 * @param place a clause, a table, the cover, the document or a part of one of them
	 * @return the site; the document's if nobody knows better
	 */
	Site site(PlaceId place) {
		Site site = this.gathered.site(place);
		NodeId node = place.toNode();
		boolean numbered = place.isPart() && this.numbering.contains(node);
		return numbered ? site.at(this.numbering.mark(node)) : site;
	}

	/**
	 * Where a person meets what was found: a figure or a table beside its clause.
	 * @param place a place in the document
	 * @return the site, with the mark and the first words of its line, so each once
	 */
	Site shown(PlaceId place) {
		String line = line(place);
		Site site = line.isEmpty() ? site(place) : this.gathered.site(place);
		return new Site(this.gathered.owner(site.id()), site.chapter(), site.where(), site.href(), line);
	}

	private String line(PlaceId place) {
		@Nullable ExaminedLine line = this.shown.get(place);
		return (line != null) ? line.beginning(mark(place)) : "";
	}

	private String mark(PlaceId place) {
		NodeId node = place.toNode();
		return this.numbering.contains(node) ? this.numbering.mark(node) : "";
	}

	/**
	 * What a person wrote beside the text.
	 * @param kind what kind of amendment
	 * @param place where
	 * @return the content, or empty
	 */
	String note(Amendment.Kind kind, PlaceId place) {
		return this.manuscript.tailoring().content(kind, place);
	}

	/**
	 * Why a finding is left as it is.
	 * @param key the key of the finding
	 * @return the reason, or empty
	 */
	String reason(String key) {
		return this.manuscript.tailoring().content(Amendment.Kind.DISMISSAL, FindingKey.place(key));
	}

	/**
	 * An article of the organisation's own 基準, as its settings call it.
	 * @param article the setting that says its number
	 * @return in words
	 */
	String standard(String article) {
		Map<String, String> words = this.manuscript.house().words();
		String number = words.getOrDefault(article, "");
		return words.getOrDefault("standard.name", "情報セキュリティ対策基準") + (number.isBlank() ? "" : "第" + number + "条");
	}

	Stream<ExaminedLine> lines(ExaminedLine.Kind... kinds) {
		List<ExaminedLine.Kind> wanted = List.of(kinds);
		return lines().stream().filter((line) -> wanted.contains(line.kind()));
	}

	/**
	 * A finding that a person can leave as it is.
	 * @param rule the rule that found it
	 * @param severity 注意 or 参考
	 * @param place where
	 * @return the finding to be worded
	 */
	Found found(Rule rule, Severity severity, PlaceId place) {
		return new Found(rule, severity, null, place, this);
	}

	/**
	 * A finding that blocks.
	 * @param rule the rule that found it
	 * @param certain the fact it states
	 * @param place where
	 * @return the finding to be worded
	 */
	Found error(Rule rule, Certain certain, PlaceId place) {
		return new Found(rule, Severity.ERROR, certain, place, this);
	}

	@Nullable Proposal proposal(PlaceId place) {
		return this.proposals.get(place);
	}

}
