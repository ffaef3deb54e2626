package jp.tejuncho.drafting.decisions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.comparison.TextComparison;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.ClauseDecision;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.body.ClauseText;
import jp.tejuncho.drafting.body.Markup;
import jp.tejuncho.drafting.body.OwnTable;
import jp.tejuncho.drafting.body.TextLine;
import jp.tejuncho.drafting.composing.WordsComposer;
import jp.tejuncho.drafting.decisions.DecisionList.Change;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.Element;
import jp.tejuncho.edition.ErratumId;
import jp.tejuncho.edition.Fragment;
import jp.tejuncho.edition.Item;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Wording;
import jp.tejuncho.text.Numerals;

/**
 * 例文との違いの洗い出し.
 *
 * Both sides are read with the same blanks and numbers, so that only what a person wrote
 * differs.
 */
final class ExampleChanges {

	private static final String CIRCLES = "○○";

	private static final Wording NOTHING = new Wording(List.of());

	private final Manuscript manuscript;

	private final Numbering numbering;

	private final WordsComposer words;

	private final Set<ErratumId> reverted;

	ExampleChanges(Manuscript manuscript, Numbering numbering) {
		this.manuscript = manuscript;
		this.numbering = numbering;
		this.words = new WordsComposer(manuscript);
		this.reverted = manuscript.tailoring().reverted();
	}

	/**
	 * The letters of a wording, its blanks filled.
	 * @param wording the wording
	 * @param place where it stands
	 * @return its letters
	 */
	String plain(Wording wording, PlaceId place) {
		return this.numbering.text(this.words.compose(wording), place.toNode());
	}

	/**
	 * What an adopted clause says differently.
	 * @param clause the clause
	 * @return line by line
	 */
	List<Change> of(Clause clause) {
		List<Change> changes = new ArrayList<>();
		PlaceId id = clause.id().place();
		ClauseText text = this.manuscript.tailoring().text(clause);
		if (text.title() != null) {
			Wording example = (clause.title() != null) ? clause.title().wording(this.reverted) : NOTHING;
			compare(changes, id, "見出し", example, Markup.read(text.title()));
		}
		if (isReordered(clause, text)) {
			changes.add(new Change("", same("（順序を入れ替えた。）")));
		}
		Map<String, String> labels = labels(clause);
		Map<String, ClauseDecision> omitted = omittedLines(clause);
		Map<String, Wording> examples = examples(clause);
		for (TextLine line : text.lines()) {
			Wording example = examples.getOrDefault(line.key(), NOTHING);
			if (omitted.containsKey(line.key())) {
				compare(changes, id, labels.getOrDefault(line.key(), ""), example, NOTHING);
			}
			else if (line.markup() != null) {
				compare(changes, id, printed(id, line, text), example, Markup.read(line.markup()));
			}
		}
		if (clause.slot() != null) {
			OwnTable.ofSlot(clause.slot()).ifPresent((table) -> changes.addAll(ofTable(table)));
		}
		return changes;
	}

	/**
	 * What an added clause says.
	 * @param id the clause
	 * @return line by line
	 */
	List<Change> ofAddition(PlaceId id) {
		List<Change> changes = new ArrayList<>();
		this.manuscript.tailoring()
			.text(id)
			.ifPresent((text) -> text.lines()
				.forEach((line) -> compare(changes, id, printed(id, line, text), NOTHING,
						Markup.read(Objects.requireNonNullElse(line.markup(), "")))));
		return changes;
	}

	/**
	 * What was written into a table.
	 * @param table the table
	 * @return row by row
	 */
	List<Change> ofTable(OwnTable table) {
		List<Change> changes = new ArrayList<>();
		table.rows(this.manuscript.tailoring().content(Amendment.Kind.TABLE, table.place()))
			.forEach((row) -> compare(changes, new PlaceId(table.slot()), "", NOTHING, literal(String.join("　", row))));
		return changes;
	}

	/**
	 * What of an adopted clause isn't printed.
	 * @param clause the clause
	 * @return decisions by the guideline's number of the line
	 */
	Map<String, ClauseDecision> omissions(Clause clause) {
		Map<String, ClauseDecision> omissions = new LinkedHashMap<>();
		labels(clause).forEach((key, label) -> {
			@Nullable ClauseDecision decision = this.manuscript.decisions().get(clause.id().place().child(key));
			if (decision != null && decision.choice() != Choice.ADOPTED) {
				omissions.put("例文の" + (label.isEmpty() ? "文" : label), decision);
			}
		});
		return omissions;
	}

	private Map<String, ClauseDecision> omittedLines(Clause clause) {
		Map<String, ClauseDecision> omitted = new HashMap<>();
		lines(clause).forEach((element, lines) -> {
			@Nullable ClauseDecision whole = this.manuscript.decisions().get(clause.id().place().child(element));
			for (String line : lines) {
				@Nullable ClauseDecision own = this.manuscript.decisions().get(clause.id().place().child(line));
				if (own != null && own.choice() != Choice.ADOPTED) {
					omitted.put(line, own);
				}
				else if (whole != null && whole.choice() != Choice.ADOPTED) {
					omitted.put(line, whole);
				}
			}
		});
		return omitted;
	}

	// the lines of each element, itself if it is one
	private static Map<String, List<String>> lines(Clause clause) {
		Map<String, List<String>> lines = new LinkedHashMap<>();
		for (Element element : clause.body()) {
			List<String> items = element.items().stream().map(Item::key).toList();
			lines.put(element.key(), items.isEmpty() ? List.of(element.key()) : items);
		}
		return lines;
	}

	private Map<String, Wording> examples(Clause clause) {
		Map<String, Wording> examples = new HashMap<>();
		ClauseText.phrases(clause).forEach((key, phrase) -> examples.put(key, phrase.wording(this.reverted)));
		clause.body().forEach((element) -> examples.putIfAbsent(element.key(), literal("（" + kind(element) + "）")));
		return examples;
	}

	// what the guideline calls each line: ② of a list, the third paragraph
	private Map<String, String> labels(Clause clause) {
		Map<String, String> labels = new LinkedHashMap<>();
		List<TextLine> lines = ClauseText.following(clause, this.reverted).lines();
		int items = 0;
		for (TextLine line : lines) {
			items = (line.kind() == TextLine.Kind.ITEM) ? items + 1 : 0;
			labels.put(line.key(), switch (line.kind()) {
				case ITEM -> this.manuscript.edition().levels().item().mark().at(items);
				case PARAGRAPH -> paragraph(lines, line);
				case BULLET -> "・";
				case WHOLE -> whole(clause, line.key());
			});
		}
		clause.body().forEach((element) -> {
			if (element instanceof Element.ItemList || element instanceof Element.BulletLines) {
				labels.put(element.key(), "列挙");
			}
		});
		return labels;
	}

	private static String whole(Clause clause, String key) {
		return clause.body()
			.stream()
			.filter((element) -> element.key().equals(key))
			.map(ExampleChanges::kind)
			.findFirst()
			.orElse("");
	}

	private static String kind(Element element) {
		return switch (element) {
			case Element.TableTemplate _ -> "表";
			case Element.FormTemplate _ -> "様式";
			case Element.FigureTemplate _ -> "図";
			case Element.GrowingList _, Element.ItemList _, Element.BulletLines _ -> "列挙";
			case Element.TextParagraph _, Element.DraftingNote _, Element.Example _ -> "文";
		};
	}

	private String printed(PlaceId id, TextLine line, ClauseText text) {
		NodeId node = node(id, line);
		return switch (line.kind()) {
			case ITEM, BULLET -> this.numbering.contains(node) ? this.numbering.mark(node) : "";
			case PARAGRAPH -> paragraph(
					text.lines().stream().filter((other) -> this.numbering.contains(node(id, other))).toList(), line);
			case WHOLE -> "";
		};
	}

	private static NodeId node(PlaceId clause, TextLine line) {
		return clause.child(line.key()).toNode();
	}

	private static String paragraph(List<TextLine> lines, TextLine line) {
		List<TextLine> paragraphs = lines.stream().filter((other) -> other.kind() == TextLine.Kind.PARAGRAPH).toList();
		return (paragraphs.size() > 1) ? "第" + Numerals.chapter(paragraphs.indexOf(line) + 1) + "段落" : "";
	}

	private boolean isReordered(Clause clause, ClauseText text) {
		List<String> order = text.lines()
			.stream()
			.filter((line) -> !line.isOwn())
			.map(TextLine::key)
			.filter((key) -> ClauseText.phrases(clause).containsKey(key))
			.toList();
		List<String> example = ClauseText.following(clause, this.reverted)
			.lines()
			.stream()
			.map(TextLine::key)
			.filter(order::contains)
			.toList();
		return !order.equals(example);
	}

	private static List<TextComparison.Run> same(String text) {
		return List.of(new TextComparison.Run(TextComparison.Kind.SAME, text));
	}

	private void compare(List<Change> changes, PlaceId place, String line, Wording example, Wording own) {
		String before = plain(unfilled(example, own), place);
		String after = plain(own, place);
		if (!before.equals(after)) {
			changes.add(new Change(line, TextComparison.of(before, after).runs()));
		}
	}

	// what fills a blank is no part of the example: where only the example has the blank,
	// it reads as the guideline prints it
	private static Wording unfilled(Wording example, Wording own) {
		Set<String> kept = own.fragments()
			.stream()
			.flatMap((fragment) -> variable(fragment).stream())
			.collect(Collectors.toSet());
		return new Wording(example.fragments()
			.stream()
			.map((fragment) -> variable(fragment).filter((variable) -> !kept.contains(variable)).isPresent()
					? new Fragment.Literal(CIRCLES) : fragment)
			.toList());
	}

	private static Optional<String> variable(Fragment fragment) {
		return switch (fragment) {
			case Fragment.Blank blank -> Optional.of(blank.variable());
			case Fragment.Choice choice -> Optional.of(choice.variable());
			case Fragment.Literal _, Fragment.HouseWord _, Fragment.Ref _ -> Optional.empty();
			case Fragment.DocumentLink _, Fragment.TermDefinition _, Fragment.Letter _ -> Optional.empty();
		};
	}

	private static Wording literal(String text) {
		return new Wording(List.of(new Fragment.Literal(text)));
	}

}
