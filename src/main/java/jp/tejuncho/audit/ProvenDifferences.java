package jp.tejuncho.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.tejuncho.text.JapanTime;

/**
 * 封をした記録との違い.
 *
 * A sealed fact keeps the form it was sealed in; here it is put in words. What somebody
 * wrote into the tables by hand may be of no form at all: then it is told as it is.
 */
public final class ProvenDifferences {

	private static final String NOTHING = "（なし）";

	private ProvenDifferences() {
	}

	static Stream<FactChange> of(Evidence sealed, Evidence now) {
		TreeSet<String> facts = new TreeSet<>(sealed.facts().keySet());
		facts.addAll(now.facts().keySet());
		return facts.stream()
			.map((fact) -> new FactChange(fact, sealed.facts().getOrDefault(fact, ""),
					now.facts().getOrDefault(fact, "")))
			.filter((one) -> !one.before().equals(one.after()));
	}

	/**
	 * Bytes or words of which only the digest is kept.
	 * @param digest a SHA-256
	 * @return 内容（指紋 1debbe06…）
	 */
	public static String fingerprint(String digest) {
		return "内容（指紋 " + digest.substring(0, Math.min(8, digest.length())) + "…）";
	}

	static boolean isDigest(String value) {
		return AuditSeal.isDigest(value);
	}

	/**
	 * A time as facts keep it.
	 * @param micros how long after the epoch
	 * @return in words; as it is where it is none
	 */
	public static String time(String micros) {
		try {
			return JapanTime.dayAndTime(Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS));
		}
		catch (NumberFormatException ex) {
			return micros;
		}
	}

	/**
	 * What a word for the machine is called.
	 * @param type all there are
	 * @param word one of them
	 * @param label what it is called
	 * @param <E> their type
	 * @return in words; as it is where it is none of them
	 */
	public static <E extends Enum<E>> String called(Class<E> type, String word, Function<E, String> label) {
		return Stream.of(type.getEnumConstants())
			.filter((one) -> one.name().equals(word))
			.map(label)
			.findFirst()
			.orElse(word);
	}

	/**
	 * 違い.
	 *
	 * @param fact which fact
	 * @param before as it was sealed; empty if it wasn't there
	 * @param after as it stands now; empty if it isn't there
	 */
	record FactChange(String fact, String before, String after) {

		String inWords(UnaryOperator<String> said) {
			return (this.before.isEmpty() ? NOTHING : said.apply(this.before)) + " → "
					+ (this.after.isEmpty() ? NOTHING : said.apply(this.after));
		}

		Stream<String> told(ProvenRecords room) {
			String label = room.label(this.fact);
			if (this.before.isEmpty() || this.after.isEmpty()) {
				return Stream.of(label + "：" + inWords((value) -> whole(room.parts(this.fact, value))));
			}
			Map<String, String> old = room.parts(this.fact, this.before);
			Map<String, String> all = new LinkedHashMap<>(old);
			Map<String, String> other = room.parts(this.fact, this.after);
			all.putAll(other);
			return all.keySet()
				.stream()
				.filter((part) -> !old.getOrDefault(part, NOTHING).equals(other.getOrDefault(part, NOTHING)))
				.map((part) -> label + (part.isEmpty() ? "" : "の" + part) + "：" + old.getOrDefault(part, NOTHING)
						+ " → " + other.getOrDefault(part, NOTHING));
		}

		private static String whole(Map<String, String> parts) {
			return parts.entrySet()
				.stream()
				.map((part) -> part.getKey().isEmpty() ? part.getValue() : part.getKey() + " " + part.getValue())
				.collect(Collectors.joining("、"));
		}

	}

}
