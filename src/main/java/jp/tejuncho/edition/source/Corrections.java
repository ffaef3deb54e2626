package jp.tejuncho.edition.source;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

import jp.tejuncho.edition.Erratum;
import jp.tejuncho.edition.ErratumId;
import jp.tejuncho.edition.Overtaken;
import jp.tejuncho.edition.Phrase;
import jp.tejuncho.edition.Wording;
import jp.tejuncho.yaml.Mistakes;
import jp.tejuncho.yaml.StrictMapping;
import jp.tejuncho.yaml.YamlText;

/**
 * The errata of a clause, each of which must find the one text it corrects, and the texts
 * themselves.
 */
final class Corrections {

	private final Mistakes mistakes;

	private final String owner;

	private final WordingParser parser;

	private final List<Entry> entries = new ArrayList<>();

	private final List<Phrase> phrases = new ArrayList<>();

	private Corrections(EditionScope scope, String owner, WordingParser parser) {
		this.mistakes = scope.mistakes();
		this.owner = owner;
		this.parser = parser;
	}

	/**
	 * Reads the errata of a mapping.
	 * @param scope what marks may name
	 * @param owner what the ids of its errata begin with
	 * @param parser reads its texts
	 * @param mapping that may have {@code errata}
	 * @return the corrections
	 */
	static Corrections read(EditionScope scope, String owner, WordingParser parser, StrictMapping mapping) {
		Corrections corrections = new Corrections(scope, owner, parser);
		mapping.optionalList("errata").forEach((value) -> corrections.add(value.mapping()));
		return corrections;
	}

	private void add(StrictMapping mapping) {
		YamlText verbatim = mapping.text("verbatim");
		String corrected = mapping.string("corrected");
		ErratumId id = new ErratumId(this.owner + "#" + (this.entries.size() + 1));
		Erratum erratum = new Erratum(id, Erratum.Kind.LETTERS, verbatim.value(), corrected, mapping.string("reason"),
				OptionalInt.of(mapping.number("line")), mapping.optionalFlag("confirmed", true));
		mapping.finish();
		if (verbatim.value().equals(corrected)) {
			this.mistakes.add(verbatim.spot(), "誤記の訂正が何も変えていません。", "correctedを正しい文字に直してください。");
		}
		this.entries.add(new Entry(erratum, verbatim));
	}

	List<Erratum> errata() {
		return this.entries.stream().map(Entry::erratum).toList();
	}

	Phrase phrase(YamlText text) {
		return phrase(text, this.parser);
	}

	Phrase drawn(YamlText text) {
		return phrase(text, this.parser.forDrawing());
	}

	private Phrase phrase(YamlText text, WordingParser reader) {
		List<Erratum> found = new ArrayList<>();
		for (Entry entry : this.entries) {
			int times = occurrences(text.value(), entry.verbatim().value());
			entry.count(times);
			if (times == 1) {
				found.add(entry.erratum());
			}
		}
		if (!areIndependent(text, found)) {
			found.clear();
		}
		Phrase phrase = Phrase.of(text.value(), found, variants(text, reader));
		this.phrases.add(phrase);
		return phrase;
	}

	private Function<String, Wording> variants(YamlText text, WordingParser reader) {
		int before = this.mistakes.count();
		Wording verbatim = reader.parse(text);
		WordingParser variantReader = reader.forVariants(this.mistakes.count() > before);
		return (raw) -> raw.equals(text.value()) ? verbatim
				: variantReader.parse(new YamlText(raw, text.spot(), text.written()));
	}

	private boolean areIndependent(YamlText text, List<Erratum> found) {
		boolean overlap = found.stream()
			.anyMatch((one) -> found.stream()
				.anyMatch((other) -> !one.equals(other)
						&& occurrences(text.value().replace(one.verbatim(), one.corrected()), other.verbatim()) != 1));
		if (overlap || found.size() > Phrase.MOST_ERRATA) {
			this.mistakes.add(text.spot(), "この文の誤記の訂正が重なっているか、" + Phrase.MOST_ERRATA + "件を超えています。",
					"verbatimの範囲が重ならないように、一件にまとめるか短くしてください。");
			return false;
		}
		return true;
	}

	/**
	 * Reports errata that found no text or more than one.
	 */
	void finish() {
		for (Entry entry : this.entries) {
			if (entry.verbatim().written() && entry.times != 1) {
				this.mistakes.add(entry.verbatim().spot(),
						"誤記「" + entry.verbatim().value() + "」が" + this.owner + "に" + entry.times + "か所あります。",
						"見出しと本文を通じて一か所だけに現れるように、verbatimの文字を直してください。");
			}
		}
	}

	/**
	 * Reads what time has overtaken, after all texts.
	 * @param mapping the clause
	 * @return the notes
	 */
	List<Overtaken> overtaken(StrictMapping mapping) {
		return OvertakenReader.read(mapping, this.mistakes, this::requireConcerned);
	}

	private void requireConcerned(YamlText concerns, boolean replaced) {
		boolean occurs = this.phrases.stream()
			.anyMatch((phrase) -> phrase.wording(false).text().contains(concerns.value())
					|| phrase.wording(true).text().contains(concerns.value()));
		if (!occurs) {
			this.mistakes.add(concerns.spot(), "古くなった点「" + concerns.value() + "」が" + this.owner + "にありません。",
					"concernsを、本文の文字のとおりに直してください。");
		}
		int times = this.phrases.stream().mapToInt((phrase) -> occurrences(phrase.raw(), concerns.value())).sum();
		if (replaced && occurs && times != 1) {
			this.mistakes.add(concerns.spot(),
					"置き換える文字「" + concerns.value() + "」が" + this.owner + "に" + times + "か所あります。",
					"一か所だけに、印をまたがずに現れる文字に直すか、proposalを消してください。");
		}
	}

	static int occurrences(String text, String part) {
		return (text.length() - text.replace(part, "").length()) / part.length();
	}

	private static final class Entry {

		private final Erratum erratum;

		private final YamlText verbatim;

		private int times;

		Entry(Erratum erratum, YamlText verbatim) {
			this.erratum = erratum;
			this.verbatim = verbatim;
		}

		Erratum erratum() {
			return this.erratum;
		}

		YamlText verbatim() {
			return this.verbatim;
		}

		void count(int more) {
			this.times += more;
		}

	}

}
