package jp.tejuncho.drafting.rule;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.BlankValue;
import jp.tejuncho.drafting.FindingKey;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.edition.PlaceId;

/**
 * 一つの文の中の語についての承知.
 *
 * An acceptance of today knows its sentence. One that was stored before sentences were
 * remembered holds until what it is about is written next.
 *
 * @param key under which the acceptance of the word as it stands now is kept
 * @param earlier the reason given when the sentence was another one, or {@code null}
 */
record Acceptance(String key, @Nullable String earlier) {

	static Acceptance of(Manuscript manuscript, String word, String sentence, ExaminedLine line) {
		String key = FindingKey.within(word, sentence);
		Optional<Amendment> unsaid = said(manuscript, word);
		if (said(manuscript, key).isEmpty() && unsaid.filter((old) -> holds(manuscript, old, line)).isPresent()) {
			return new Acceptance(word, null);
		}
		String beginning = FindingKey.beginning(word);
		return new Acceptance(key,
				Stream
					.concat(unsaid.stream(),
							manuscript.tailoring()
								.of(Amendment.Kind.DISMISSAL)
								.keySet()
								.stream()
								.map(PlaceId::value)
								.filter((other) -> other.startsWith(beginning))
								.flatMap((other) -> said(manuscript, other).stream()))
					.max(Comparator.comparing(Amendment::writtenAt))
					.map(Amendment::content)
					.orElse(null));
	}

	/**
	 * The acceptance of what was told in several findings once.
	 * @param manuscript the draft
	 * @param key the key of the one
	 * @param formerly the keys of the several
	 * @return under the first of their keys if all of them were accepted
	 */
	static Acceptance of(Manuscript manuscript, String key, List<String> formerly) {
		List<String> accepted = formerly.stream().filter((old) -> said(manuscript, old).isPresent()).toList();
		if (said(manuscript, key).isEmpty() && !formerly.isEmpty() && accepted.size() == formerly.size()) {
			return new Acceptance(formerly.getFirst(), null);
		}
		return new Acceptance(key,
				accepted.stream()
					.flatMap((old) -> said(manuscript, old).stream())
					.max(Comparator.comparing(Amendment::writtenAt))
					.map(Amendment::content)
					.orElse(null));
	}

	private static Optional<Amendment> said(Manuscript manuscript, String key) {
		return manuscript.tailoring()
			.find(Amendment.Kind.DISMISSAL, FindingKey.place(key))
			.filter((amendment) -> !amendment.content().isBlank());
	}

	private static boolean holds(Manuscript manuscript, Amendment old, ExaminedLine line) {
		return written(manuscript, line).filter((at) -> at.isAfter(old.writtenAt())).isEmpty();
	}

	private static Optional<Instant> written(Manuscript manuscript, ExaminedLine line) {
		return switch (line.kind()) {
			case TITLE, PARAGRAPH, ITEM, BULLET ->
				manuscript.tailoring().find(Amendment.Kind.TEXT, line.clause()).map(Amendment::writtenAt);
			case CELL -> manuscript.tailoring().find(Amendment.Kind.TABLE, line.clause()).map(Amendment::writtenAt);
			case VALUE -> Optional.ofNullable(manuscript.blanks().get(line.key())).map(BlankValue::writtenAt);
		};
	}

}
