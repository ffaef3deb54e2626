package jp.tejuncho.drafting.rule;

import java.util.HexFormat;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.DraftChange;

/**
 * 指摘の書き方.
 */
final class Found {

	private static final String MARKS = "ー・._:-";

	private static final int READABLE = 30;

	private static final long PRIME = 0x9E3779B97F4A7C15L;

	private final Rule rule;

	private final Severity severity;

	private final String place;

	private final Examination examination;

	private String message = "";

	private String remedy = "";

	private String source;

	private String identity = "";

	private String words = "";

	private String href = "";

	private @Nullable Fix fix;

	private @Nullable Confirmation confirmation;

	Found(Rule rule, Severity severity, String place, Examination examination) {
		this.rule = rule;
		this.severity = severity;
		this.place = place;
		this.examination = examination;
		this.source = rule.source();
	}

	Found says(String message) {
		this.message = message;
		return this;
	}

	Found remedy(String remedy) {
		this.remedy = remedy;
		return this;
	}

	Found source(String source) {
		this.source = source;
		return this;
	}

	Found href(String href) {
		this.href = href;
		return this;
	}

	/**
	 * The text that the finding is about: when it changes, the finding is another one.
	 * @param identity the letters
	 * @return this
	 */
	Found about(String identity) {
		this.identity = identity;
		return this;
	}

	/**
	 * Letters that can be put right wherever they stand.
	 * @param words the letters
	 * @return this
	 */
	Found together(String words) {
		this.words = words;
		return this;
	}

	Found fix(String label, @Nullable Supplier<DraftChange> change) {
		this.fix = (change != null) ? new Fix(label, change) : null;
		return this;
	}

	Found answer(String label, Amendment.Kind kind, String place) {
		this.confirmation = new Confirmation(label, kind, place, this.examination.note(kind, place));
		return this;
	}

	Finding finding() {
		Site site = this.examination.site(this.place);
		if (!this.href.isEmpty()) {
			site = new Site(site.id(), site.chapter(), site.where(), this.href);
		}
		return new Finding(this.rule.id(), this.severity, site, this.message, this.source, this.remedy, key(),
				this.words, this.fix, this.confirmation, null);
	}

	private String key() {
		String about = isReadable(this.identity) ? this.identity : hash(this.identity);
		String key = this.rule.id() + ":" + this.place + ":" + about;
		boolean fits = key.length() <= Finding.MAX_KEY;
		return fits ? key : this.rule.id() + ":" + hash(this.place) + ":" + hash(this.identity);
	}

	// people meet the keys in the history of a draft
	private static boolean isReadable(String letters) {
		boolean plain = letters.length() <= READABLE;
		for (int i = 0; plain && i < letters.length(); i++) {
			plain = Character.isLetterOrDigit(letters.charAt(i)) || MARKS.indexOf(letters.charAt(i)) >= 0;
		}
		return plain;
	}

	// nobody gains from a collision: the letters only have to be told apart
	private static String hash(String letters) {
		long hash = 1;
		for (int i = 0; i < letters.length(); i++) {
			hash = (hash ^ letters.charAt(i)) * PRIME;
			hash ^= hash >>> 29;
		}
		return HexFormat.of().toHexDigits(hash);
	}

}
