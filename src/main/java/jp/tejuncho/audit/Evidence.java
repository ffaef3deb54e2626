package jp.tejuncho.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * 証明.
 *
 * How one thing that is kept for ever stood when an entry of the audit trail was written.
 * It is sealed with the entry.
 *
 * @param source how it came into the trail
 * @param kind what kind of thing
 * @param key which one
 * @param name what it is called, in words
 * @param facts everything that must not change unnoticed
 */
public record Evidence(Source source, String kind, String key, String name, Map<String, String> facts) {

	private static final String NAME = "name ";

	private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

	/** The fact that counts how often the row was written. */
	static final String VERSION = "version";

	public Evidence {
		facts = Map.copyOf(facts);
	}

	Evidence from(Source other) {
		return new Evidence(other, this.kind, this.key, this.name, this.facts);
	}

	/**
	 * As an entry of its time would have said it.
	 * @param sealed what the entry says
	 * @param later facts that it may not know
	 * @return without those it doesn't say
	 */
	Evidence asSaidBy(Evidence sealed, Set<String> later) {
		Map<String, String> known = new TreeMap<>(this.facts);
		known.keySet().removeIf((fact) -> later.contains(fact) && !sealed.facts.containsKey(fact));
		return new Evidence(this.source, this.kind, this.key, this.name, known);
	}

	/**
	 * What was there before, and is no more.
	 * @param before what there was
	 * @param after what there is now
	 * @return to be sealed with the act that removed it
	 */
	public static List<Evidence> removed(List<Evidence> before, List<Evidence> after) {
		Set<String> left = after.stream().map(Evidence::identity).collect(Collectors.toSet());
		return before.stream().filter((one) -> !left.contains(one.identity())).map(Evidence::removed).toList();
	}

	private Evidence removed() {
		return new Evidence(Source.REMOVED, this.kind, this.key, this.name, Map.of());
	}

	String identity() {
		return this.kind + " " + this.key;
	}

	// two acts may be sealed in another order than they were done in: rows count
	long version() {
		return Optional.ofNullable(this.facts.get(VERSION))
			.filter((text) -> !text.isEmpty())
			.map(Long::valueOf)
			.orElse(0L);
	}

	/**
	 * As an entry keeps it.
	 * @param all what an entry proves
	 * @return lines, with an empty one between two things
	 */
	static String write(List<Evidence> all) {
		return all.stream().map(Evidence::written).collect(Collectors.joining("\n\n"));
	}

	/**
	 * Whether an entry proves how something stood.
	 * @param text what it keeps; null of an entry that keeps nothing
	 * @return false where it only tells its own room what was done
	 */
	static boolean proves(@Nullable String text) {
		return text != null && read(text).stream().anyMatch((one) -> one.source() != Source.TOLD);
	}

	private String written() {
		StringBuilder text = new StringBuilder();
		text.append(this.source).append(' ').append(this.kind).append('\n');
		// never an empty line: that divides two things
		text.append(this.key).append('\n').append(NAME).append(escaped(this.name));
		new TreeMap<>(this.facts)
			.forEach((fact, value) -> text.append('\n').append(fact).append('=').append(escaped(value)));
		return text.toString();
	}

	/**
	 * Reads what {@link #write} wrote.
	 * @param text what an entry keeps
	 * @return what it proves; nothing of what no version has written so
	 */
	static List<Evidence> read(String text) {
		List<Evidence> all = new ArrayList<>();
		for (String block : text.split("\n\n", -1)) {
			String[] lines = block.split("\n", -1);
			String[] head = lines[0].split(" ", 2);
			Optional<Source> source = Source.of(head[0]);
			if (lines.length < 3 || head.length < 2 || source.isEmpty() || !lines[2].startsWith(NAME)) {
				continue;
			}
			Map<String, String> facts = new TreeMap<>();
			for (int i = 3; i < lines.length; i++) {
				String[] fact = lines[i].split("=", 2);
				facts.put(fact[0], (fact.length > 1) ? unescaped(fact[1]) : "");
			}
			all.add(new Evidence(source.get(), head[1], lines[1], unescaped(lines[2].substring(NAME.length())), facts));
		}
		return all;
	}

	private static String escaped(String text) {
		return text.replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n");
	}

	private static String unescaped(String text) {
		return ESCAPED.matcher(text).replaceAll((found) -> Matcher.quoteReplacement(switch (found.group(1)) {
			case "n" -> "\n";
			case "r" -> "\r";
			default -> found.group(1);
		}));
	}

	/**
	 * 証明の出所.
	 */
	public enum Source {

		/** 操作: the act that made it so. */
		ACT,

		/** 目録: it was found like that when the inventory was taken. */
		INVENTORY,

		/** 削除: it was removed with the sample. */
		REMOVED,

		/** 封のない記録: the seals of others were gone before it. */
		UNSEALED,

		/** 封の控え: the second place of the chain's end was gone. */
		NOTES_LOST,

		/** 確認: somebody has looked into a fault. */
		ACKNOWLEDGED,

		/**
		 * 申告: what the act did, for its own room to read; nothing is compared with it.
		 */
		TOLD;

		static Optional<Source> of(String name) {
			for (Source source : values()) {
				if (source.name().equals(name)) {
					return Optional.of(source);
				}
			}
			return Optional.empty();
		}

	}

}
