package jp.tejuncho.submission;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.review.CaseFile;

/**
 * 決裁に出す版の様子.
 *
 * @param file everything that is known of the document
 * @param material what the bundle is made of
 * @param letter what the letter says
 * @param version the version of the stored letter, or {@link Letter#NOT_STORED}
 * @param proposed what the letter would say if it were begun anew
 * @param composition the letter and what is attached to it
 * @param hindrances why no bundle can be made now, each with what to do
 * @param changed files that say something else by now than in the bundle that was made
 * @param kept the bundle that was made last, if any was
 * @param writable whether the letter may be written in now, by whoever writes for the
 * section
 */
public record Submission(CaseFile file, Material material, LetterContent letter, long version, LetterContent proposed,
		Composition composition, List<Hindrance> hindrances, List<String> changed, @Nullable KeptBundle kept,
		boolean writable) {

	public Submission {
		hindrances = List.copyOf(hindrances);
		changed = List.copyOf(changed);
	}

	/**
	 * The letter as it is read.
	 * @return its text, to be pasted
	 */
	public String text() {
		return this.composition.letter().text();
	}

	/**
	 * The letter begun anew from the template. The day and the person are not taken from
	 * there.
	 * @return what the letter would say
	 */
	public LetterContent anew() {
		return new LetterContent(this.proposed.words(), this.letter.plannedOn(), this.letter.contact());
	}

	/**
	 * What would be handed in.
	 * @return the parts in their order
	 */
	public List<BundlePart> parts() {
		return this.composition.parts();
	}

	/**
	 * Whether the bundle that was made may be handed in.
	 * @return {@code true} if nothing it was made of has changed, or if it has been
	 * decided
	 */
	public boolean isCurrent() {
		return this.kept != null && (!this.writable || (this.hindrances.isEmpty() && this.changed.isEmpty()));
	}

	/**
	 * Whether the day in the letter has passed, in its field or in its words.
	 * @param today today
	 * @return {@code true} if the letter is still to be handed in and names a day before
	 */
	public boolean isLate(LocalDate today) {
		return this.writable && this.letter.daysInForce().stream().anyMatch((day) -> day.isBefore(today));
	}

	/**
	 * 一式を作れない訳.
	 *
	 * @param sentence why, and what to do
	 * @param details each thing that hinders
	 */
	public record Hindrance(String sentence, List<String> details) {

		public Hindrance {
			details = List.copyOf(details);
		}

	}

}
