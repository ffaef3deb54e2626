package jp.tejuncho.drafting.rule;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.FindingKey;

/**
 * 指摘の書き方.
 */
final class Found {

	private final Rule rule;

	private final Severity severity;

	private final @Nullable Certain certain;

	private final String place;

	private final Examination examination;

	private String message = "";

	private String remedy = "";

	private String source;

	private String identity = "";

	private @Nullable Acceptance acceptance;

	private String words = "";

	private String href = "";

	private @Nullable Fix fix;

	private @Nullable Confirmation confirmation;

	Found(Rule rule, Severity severity, @Nullable Certain certain, String place, Examination examination) {
		this.rule = rule;
		this.severity = severity;
		this.certain = certain;
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
	 * The sentence the letters stand in: who accepted them in another one is asked again.
	 * @param sentence the sentence
	 * @param line the line it belongs to
	 * @return this
	 */
	Found within(String sentence, ExaminedLine line) {
		this.acceptance = Acceptance.of(this.examination.manuscript(),
				FindingKey.of(this.rule.id(), this.place, this.identity), sentence, line);
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
		Site site = this.examination.shown(this.place);
		if (!this.href.isEmpty()) {
			site = new Site(site.id(), site.chapter(), site.where(), this.href, site.line());
		}
		@Nullable Acceptance known = this.acceptance;
		String key = (known != null) ? known.key() : FindingKey.of(this.rule.id(), this.place, this.identity);
		return new Finding(this.rule.id(), this.severity, this.certain, site, this.message, this.source, this.remedy,
				key, this.words, this.fix, this.confirmation, null, (known != null) ? known.earlier() : null);
	}

}
