package jp.tejuncho.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * 誤記を伴う文言.
 *
 * Every combination of corrections is read when the edition is read, so that a mistake in
 * one can't wait until somebody turns another back.
 *
 * @param raw the guideline's letters with their marks
 * @param errata what is to be corrected in them
 * @param variants the wording for each set of applied errata
 */
public record Phrase(String raw, List<Erratum> errata, Map<Set<ErratumId>, Wording> variants) {

	/** 一つの文言に置ける誤記の数. */
	public static final int MOST_ERRATA = 4;

	public Phrase {
		errata = List.copyOf(errata);
		variants = Map.copyOf(variants);
		if (variants.size() != 1 << errata.size()) {
			throw new IllegalArgumentException("A phrase needs a wording for each combination of its errata");
		}
	}

	/**
	 * Reads all combinations of corrections.
	 * @param raw the guideline's letters with their marks
	 * @param errata each of whose letters occur once in {@code raw} and don't overlap, at
	 * most {@value #MOST_ERRATA}
	 * @param parser reads marks
	 * @return the phrase
	 */
	public static Phrase of(String raw, List<Erratum> errata, Function<String, Wording> parser) {
		Map<Set<ErratumId>, Wording> variants = new HashMap<>();
		for (int combination = 0; combination < 1 << errata.size(); combination++) {
			String text = raw;
			List<ErratumId> applied = new ArrayList<>();
			for (int index = 0; index < errata.size(); index++) {
				if ((combination & 1 << index) != 0) {
					Erratum erratum = errata.get(index);
					text = text.replace(erratum.verbatim(), erratum.corrected());
					applied.add(erratum.id());
				}
			}
			variants.put(Set.copyOf(applied), parser.apply(text));
		}
		return new Phrase(raw, errata, variants);
	}

	/**
	 * The wording.
	 * @param corrected whether errata are corrected
	 * @return the guideline's or the corrected one
	 */
	public Wording wording(boolean corrected) {
		return corrected ? wording(Set.of()) : variant(Set.of());
	}

	/**
	 * The corrected wording, some corrections turned back.
	 * @param reverted errata that stay as the guideline prints them; those of other
	 * phrases don't matter
	 * @return the wording
	 */
	public Wording wording(Set<ErratumId> reverted) {
		return variant(this.errata.stream()
			.map(Erratum::id)
			.filter((id) -> !reverted.contains(id))
			.collect(Collectors.toUnmodifiableSet()));
	}

	private Wording variant(Set<ErratumId> applied) {
		return Objects.requireNonNull(this.variants.get(applied));
	}

}
