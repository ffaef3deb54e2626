package jp.tejuncho.drafting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.drafting.body.ClauseText;
import jp.tejuncho.drafting.body.TextLine;

/**
 * 続けて打った文.
 *
 * Text is stored while it is typed, so a sentence leaves a step at every pause. Taken
 * together they are what the person did: they wrote one line. Whatever else was done,
 * adding, moving or joining lines or going back to the example, stands alone, so that
 * taking it back doesn't take back what was typed before it.
 */
final class Typing {

	/** 続けて打ったとみなす時間. */
	static final Duration LONGEST = Duration.ofSeconds(60);

	private static final String TITLE = "title";

	private Typing() {
	}

	/**
	 * Whether a step goes on where another one ended.
	 * @param first the first of the steps that belong together
	 * @param earlier the last of them so far
	 * @param later the step that may go on
	 * @return {@code true} if the same person wrote on in the same line within
	 * {@link #LONGEST} of the first, and nobody changed the text between
	 */
	static boolean continues(Step first, Step earlier, Step later) {
		Step.Batch batch = later.batch();
		boolean soon = !batch.at().isAfter(first.batch().at().plus(LONGEST));
		return soon && batch.by().equals(earlier.batch().by())
				&& earlier.content().place().equals(later.content().place())
				&& earlier.content().after().equals(later.content().before())
				&& line(earlier).filter(line(later).orElse("")::equals).isPresent();
	}

	// the only line that a step wrote
	private static Optional<String> line(Step step) {
		Step.Content content = step.content();
		if (step.batch().act() != Step.Act.WRITE || content.subject() != Amendment.Kind.TEXT
				|| content.after().isEmpty()) {
			return Optional.empty();
		}
		Optional<ClauseText> after = ClauseText.read(content.after());
		if (content.before().isEmpty()) {
			return after.flatMap(Typing::onlyLine);
		}
		return after.flatMap((text) -> ClauseText.read(content.before()).flatMap((before) -> onlyLine(before, text)));
	}

	// before, every line followed the example
	private static Optional<String> onlyLine(ClauseText text) {
		List<String> written = new ArrayList<>();
		if (text.title() != null) {
			written.add(TITLE);
		}
		text.lines().stream().filter((line) -> line.markup() != null).map(TextLine::key).forEach(written::add);
		boolean added = text.lines().stream().anyMatch(TextLine::isOwn);
		return (written.size() == 1 && !added) ? Optional.of(written.getFirst()) : Optional.empty();
	}

	private static Optional<String> onlyLine(ClauseText before, ClauseText after) {
		List<String> written = new ArrayList<>();
		if (!Objects.equals(before.title(), after.title())) {
			if (after.title() == null) {
				return Optional.empty();
			}
			written.add(TITLE);
		}
		if (before.lines().size() != after.lines().size()) {
			return Optional.empty();
		}
		for (int i = 0; i < after.lines().size(); i++) {
			TextLine was = before.lines().get(i);
			TextLine is = after.lines().get(i);
			@Nullable String words = is.markup();
			if (!was.key().equals(is.key()) || was.kind() != is.kind()) {
				return Optional.empty();
			}
			if (!Objects.equals(was.markup(), words)) {
				if (words == null) {
					return Optional.empty();
				}
				written.add(is.key());
			}
		}
		return (written.size() == 1) ? Optional.of(written.getFirst()) : Optional.empty();
	}

	/**
	 * What steps that belong together changed.
	 * @param first the first of them
	 * @param last the last of them
	 * @return from what was before the first to what is after the last
	 */
	static Step.Content together(Step first, Step last) {
		return new Step.Content(last.content().subject(), last.content().place(), first.content().before(),
				last.content().after());
	}

}
