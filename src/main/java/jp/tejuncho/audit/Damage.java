package jp.tejuncho.audit;

import java.util.Optional;

/**
 * 保存した内容の傷み.
 *
 * @param what which bytes, in words
 * @param digest the SHA-256 they are kept under
 * @param found that of what is there now; empty if nothing is
 */
public record Damage(String what, String digest, String found) {

	private static final int ENOUGH = 12;

	/**
	 * Whether bytes are what they were kept as.
	 * @param what which bytes, in words
	 * @param digest the SHA-256 they are kept under
	 * @param found that of what is there now, if anything is
	 * @return nothing if they are whole
	 */
	public static Optional<Damage> of(String what, String digest, Optional<String> found) {
		return found.filter(digest::equals).isPresent() ? Optional.empty()
				: Optional.of(new Damage(what, digest, found.orElse("")));
	}

	/**
	 * What somebody has to know.
	 * @param owner whose bytes they are
	 * @return a sentence without its end
	 */
	String told(String owner) {
		return owner + "の" + this.what + (this.found.isEmpty() ? "が、失われています（SHA-256の初めの12文字 " + start(this.digest) + "）"
				: "が、書き換えられているか、一部が失われています（SHA-256の初めの12文字 " + start(this.digest) + " → " + start(this.found) + "）");
	}

	/**
	 * The words by which it has always been acknowledged.
	 * @param owner whose bytes they are
	 * @return the same whatever is there now
	 */
	String known(String owner) {
		return owner + "の" + this.what + "（SHA-256 " + this.digest + "）";
	}

	/**
	 * For whoever compares with another copy.
	 * @return the whole digests
	 */
	String digests() {
		return "保存したときのSHA-256 " + this.digest + (this.found.isEmpty() ? "" : "、いまのSHA-256 " + this.found);
	}

	private static String start(String digest) {
		return digest.substring(0, Math.min(ENOUGH, digest.length()));
	}

}
