package jp.tejuncho.review;

import java.nio.charset.StandardCharsets;

import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.text.Sha256;

/**
 * 提案の取り入れ.
 *
 * A proposal beside the text it would replace now, and the text it was made about.
 *
 * @param remark the proposal
 * @param now what the line says now
 * @param proposed what it would say, in one line
 */
public record Adoption(Remark remark, String now, String proposed) {

	static Adoption of(Remark remark, String now) {
		return new Adoption(remark, now, ProposalChange.line(remark));
	}

	/**
	 * Whether somebody has written since the proposal was made.
	 * @return whether a person has to look at the newer text first
	 */
	public boolean isOvertaken() {
		return !this.now.equals(this.remark.quoted());
	}

	/**
	 * Whether the line says by now what was proposed.
	 * @return whether there is nothing to be put right
	 */
	public boolean isDone() {
		return this.now.equals(this.proposed);
	}

	/**
	 * Whether a line says by now what was proposed for it.
	 * @param remark a remark
	 * @param now what the line says now
	 * @return {@code false} if it is no proposal about one line
	 */
	public static boolean isDone(Remark remark, String now) {
		return isPossible(remark) && of(remark, now).isDone();
	}

	/**
	 * What a page carries along, to say which text the person saw.
	 * @return a digest
	 */
	public String seen() {
		return digest(this.now);
	}

	/**
	 * The digest of a line.
	 * @param words what it says
	 * @return what {@link #seen()} gives for it
	 */
	public static String digest(String words) {
		return Sha256.hex(words.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Whether a remark proposes something that can be put into a line.
	 * @param remark a remark
	 * @return whether it is about one line
	 */
	public static boolean isPossible(Remark remark) {
		return remark.kind() == Remark.Kind.PROPOSAL && remark.place().filter(PlaceId::isPart).isPresent();
	}

}
