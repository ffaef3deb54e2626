package jp.tejuncho.drafting.body;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.text.RisingMarks;

/**
 * 本文の編集.
 *
 * What a person does to the lines of a clause. A line that is gone from the example is
 * left out by a decision, never by deleting it here.
 */
public final class TextEditing {

	private static final int NAME = 8;

	private TextEditing() {
	}

	/**
	 * A name for a new line.
	 * @return one that no other line has
	 */
	public static String newKey() {
		return TextLine.OWN + UUID.randomUUID().toString().substring(0, NAME);
	}

	/**
	 * Splits lines where the person pressed Enter.
	 * @param lines lines whose words may hold line breaks
	 * @return each as many lines as it holds; what comes after the first break is new,
	 * empty ends are left out
	 */
	public static List<TextLine> split(List<TypedLine> lines) {
		List<TextLine> split = new ArrayList<>();
		for (TypedLine line : lines) {
			if (line.words() == null) {
				split.add(TextLine.following(line.kind(), line.key()));
				continue;
			}
			List<String> parts = line.words().lines().map(String::strip).filter((part) -> !part.isEmpty()).toList();
			split.add(new TextLine(line.kind(), line.key(), parts.isEmpty() ? "" : parts.getFirst()));
			parts.stream().skip(1).forEach((part) -> split.add(new TextLine(line.kind(), newKey(), part)));
		}
		return split;
	}

	/**
	 * Makes items of the lines of a pasted list.
	 * @param text the text, its lines split
	 * @param fields the keys of the fields the lines were typed into: every other line
	 * came out of the field before it
	 * @return the lines that become items, by their keys; empty if nothing looks like a
	 * list
	 */
	public static Map<String, TextLine> listed(ClauseText text, Set<String> fields) {
		Map<String, TextLine> items = new LinkedHashMap<>();
		List<TextLine> field = new ArrayList<>();
		for (TextLine line : text.lines()) {
			if (fields.contains(line.key())) {
				collectItems(field, items);
				field.clear();
			}
			field.add(line);
		}
		collectItems(field, items);
		return items;
	}

	private static void collectItems(List<TextLine> field, Map<String, TextLine> items) {
		List<String> lines = field.stream().map((line) -> Objects.requireNonNullElse(line.markup(), "")).toList();
		List<@Nullable String> without = RisingMarks.withoutMarks(lines);
		for (int i = 0; i < lines.size(); i++) {
			String words = without.get(i);
			if (words != null) {
				items.put(field.get(i).key(), new TextLine(TextLine.Kind.ITEM, field.get(i).key(), words));
			}
		}
	}

	/**
	 * Adds an empty line.
	 * @param text the text
	 * @param after the line it follows; at the end if there is none of this key
	 * @param line the new line
	 * @return the text with it
	 */
	public static ClauseText inserted(ClauseText text, String after, TextLine line) {
		List<TextLine> lines = new ArrayList<>(text.lines());
		int position = position(text, after);
		lines.add((position >= 0) ? position + 1 : lines.size(), line);
		return new ClauseText(text.title(), lines);
	}

	/**
	 * Moves a line.
	 * @param text the text
	 * @param key the line
	 * @param steps how far, negative upwards
	 * @return the text; the same if the line can't go there
	 */
	public static ClauseText moved(ClauseText text, String key, int steps) {
		int from = position(text, key);
		int to = from + steps;
		if (from < 0 || to < 0 || to >= text.lines().size()) {
			return text;
		}
		List<TextLine> lines = new ArrayList<>(text.lines());
		lines.add(to, lines.remove(from));
		return new ClauseText(text.title(), lines);
	}

	/**
	 * Removes an own line.
	 * @param text the text
	 * @param key the line
	 * @return the text without it; a line of the example stays
	 */
	public static ClauseText without(ClauseText text, String key) {
		return new ClauseText(text.title(),
				text.lines().stream().filter((line) -> !line.isOwn() || !line.key().equals(key)).toList());
	}

	/**
	 * Joins a line to the one before it. An own line disappears; of a line of the example
	 * the words go and the caller leaves it out by a decision.
	 * @param text the text
	 * @param key the line
	 * @param previous the line before it that is printed
	 * @param example what a line of the example says, by key
	 * @return the text; the same if one of the two is a table or isn't there
	 */
	public static ClauseText joined(ClauseText text, String key, String previous, UnaryOperator<String> example) {
		int position = position(text, key);
		int before = position(text, previous);
		if (position < 0 || before < 0 || isWhole(text, position) || isWhole(text, before)) {
			return text;
		}
		TextLine line = text.lines().get(position);
		TextLine target = text.lines().get(before);
		List<TextLine> lines = new ArrayList<>(text.lines());
		lines.set(before, new TextLine(target.kind(), target.key(), words(target, example) + words(line, example)));
		if (line.isOwn()) {
			lines.remove(position);
		}
		else {
			lines.set(position, TextLine.following(line.kind(), line.key()));
		}
		return new ClauseText(text.title(), lines);
	}

	/**
	 * Lets a line follow the example again.
	 * @param text the text
	 * @param key the line
	 * @return the text
	 */
	public static ClauseText followed(ClauseText text, String key) {
		return new ClauseText(text.title(), text.lines()
			.stream()
			.map((line) -> (line.key().equals(key) && !line.isOwn()) ? TextLine.following(line.kind(), key) : line)
			.toList());
	}

	private static String words(TextLine line, UnaryOperator<String> example) {
		return (line.markup() != null) ? line.markup() : example.apply(line.key());
	}

	private static boolean isWhole(ClauseText text, int position) {
		return text.lines().get(position).kind() == TextLine.Kind.WHOLE;
	}

	private static int position(ClauseText text, String key) {
		for (int i = 0; i < text.lines().size(); i++) {
			if (text.lines().get(i).key().equals(key)) {
				return i;
			}
		}
		return -1;
	}

	/**
	 * 入力された行.
	 *
	 * @param kind a paragraph, an item …
	 * @param key the line
	 * @param words what was typed, with line breaks; {@code null} follows the example
	 */
	public record TypedLine(TextLine.Kind kind, String key, @Nullable String words) {
	}

}
