package jp.tejuncho.drafting.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.text.TypedText;

/**
 * 点検の結果.
 */
public final class Findings {

	/** 空欄の規則. */
	public static final String BLANKS = BlanksAreFilled.ID;

	/** 未判断の規則. */
	public static final String UNDECIDED = EveryClauseIsDecided.ID;

	/** 印刷できない文字の規則. */
	public static final String LETTERS = CharactersPrint.ID;

	/** 指摘なし. */
	public static final Findings NONE = new Findings(List.of(), List.of());

	private static final Comparator<Finding> GRAVEST_FIRST = Comparator.comparing(Finding::severity);

	private final List<Finding> open;

	private final List<Finding> dismissed;

	private Findings(List<Finding> open, List<Finding> dismissed) {
		this.open = List.copyOf(open);
		this.dismissed = List.copyOf(dismissed);
	}

	/**
	 * Lets every rule look through a draft.
	 * @param examination what there is to see
	 * @return what was found
	 */
	public static Findings of(Examination examination) {
		return of(examination, Rulebook.rules());
	}

	static Findings of(Examination examination, List<Rule> rules) {
		List<Finding> open = new ArrayList<>();
		List<Finding> dismissed = new ArrayList<>();
		Set<String> keys = new HashSet<>();
		rules.stream()
			.flatMap((rule) -> rule.check(examination))
			.filter((finding) -> keys.add(finding.key()))
			.forEach((finding) -> {
				String reason = finding.isDismissible() ? examination.reason(finding.key()) : "";
				if (reason.isBlank()) {
					open.add(finding);
				}
				else {
					dismissed.add(finding.dismissed(reason));
				}
			});
		open.sort(GRAVEST_FIRST);
		return new Findings(open, dismissed);
	}

	/**
	 * What is still to be looked at.
	 * @return the gravest first, then in the order of the rulebook
	 */
	public List<Finding> all() {
		return this.open;
	}

	/**
	 * What is left as it is, with reasons.
	 * @return in the order of the rulebook
	 */
	public List<Finding> dismissed() {
		return this.dismissed;
	}

	/**
	 * The findings beside a clause.
	 * @param id the clause
	 * @return the gravest first
	 */
	public List<Finding> ofClause(PlaceId id) {
		return this.open.stream().filter((finding) -> finding.clause().equals(id)).toList();
	}

	/**
	 * The findings of a rule.
	 * @param rule the rule
	 * @return in reading order
	 */
	public List<Finding> ofRule(String rule) {
		return this.open.stream().filter((finding) -> finding.rule().equals(rule)).toList();
	}

	public List<Finding> errors() {
		return this.open.stream().filter((finding) -> finding.severity() == Severity.ERROR).toList();
	}

	/**
	 * Whether the draft can't be approved yet.
	 * @return {@code true} as long as there is an error
	 */
	public boolean blocking() {
		return !errors().isEmpty();
	}

	/**
	 * What has to be dealt with: advice need not.
	 * @return how many
	 */
	public int remaining() {
		return (int) this.open.stream().filter((finding) -> finding.severity() != Severity.ADVICE).count();
	}

	/**
	 * The finding of a key, dismissed or not. A key may hold words that are stored as
	 * they would not be typed today.
	 * @param key the key
	 * @return the finding, if it is still there
	 */
	public Optional<Finding> find(String key) {
		return Stream.concat(this.open.stream(), this.dismissed.stream())
			.filter((finding) -> TypedText.isSame(finding.key(), key))
			.findFirst();
	}

}
