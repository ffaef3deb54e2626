package jp.tejuncho.drafting.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.FindingKey;
import jp.tejuncho.edition.PlaceId;

/**
 * 指摘の書き方.
 */
final class Found {

	private final Rule rule;

	private final Severity severity;

	private final @Nullable Certain certain;

	private final PlaceId place;

	private final Examination examination;

	private String message = "";

	private String remedy = "";

	private String source;

	private String identity = "";

	private @Nullable Acceptance acceptance;

	private String words = "";

	private String href = "";

	private FindingGroup group = FindingGroup.ALL;

	private final List<Fix> choices = new ArrayList<>();

	private List<String> formerly = List.of();

	private @Nullable Fix fix;

	private @Nullable Confirmation confirmation;

	Found(Rule rule, Severity severity, @Nullable Certain certain, PlaceId place, Examination examination) {
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
		this.acceptance = Acceptance.of(this.examination.manuscript(), key(this.identity), sentence, line);
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

	/**
	 * Something it may mean: the only one is a fix, several are to be chosen from.
	 * @param label what the button says
	 * @param change what it does
	 * @return this
	 */
	Found choice(String label, Supplier<DraftChange> change) {
		this.choices.add(new Fix(label, change));
		return this;
	}

	/**
	 * With what else it can be accepted for one reason.
	 * @param group the group
	 * @return this
	 */
	Found group(FindingGroup group) {
		this.group = group;
		return this;
	}

	/**
	 * The findings it was told as before it was one: accepted is what was accepted in all
	 * of them.
	 * @param identities what each of them was about; empty if it was always one
	 * @return this
	 */
	Found formerly(List<String> identities) {
		this.formerly = identities;
		return this;
	}

	Found answer(String label, Amendment.Kind kind, PlaceId place) {
		this.confirmation = new Confirmation(label, kind, place, this.examination.note(kind, place));
		return this;
	}

	Finding finding() {
		Site site = this.examination.shown(this.place);
		if (!this.href.isEmpty()) {
			site = new Site(site.id(), site.chapter(), site.where(), this.href, site.line());
		}
		Acceptance known = acceptance();
		boolean only = this.choices.size() == 1;
		return new Finding(this.rule.id(), this.severity, this.certain, site, this.message, this.source, this.remedy,
				known.key(), this.words, this.group, only ? List.of() : this.choices,
				only ? this.choices.getFirst() : this.fix, this.confirmation, null, known.earlier());
	}

	private Acceptance acceptance() {
		if (this.acceptance != null) {
			return this.acceptance;
		}
		String key = key(this.identity);
		return this.formerly.isEmpty() ? new Acceptance(key, null)
				: Acceptance.of(this.examination.manuscript(), key, this.formerly.stream().map(this::key).toList());
	}

	private String key(String about) {
		return FindingKey.of(this.rule.id(), this.place, about);
	}

}
