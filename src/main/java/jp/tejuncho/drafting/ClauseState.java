package jp.tejuncho.drafting;

import java.util.stream.Stream;

import jp.tejuncho.edition.Clause;

/**
 * 採否の状態.
 */
public enum ClauseState {

	/** 例文のとおり. */
	ADOPTED("採用"),

	/** 文を直した. */
	REWRITTEN("修正して採用"),

	/** 一部を外した. */
	PARTLY("一部採用"),

	/** 外した. */
	OMITTED("不採用"),

	/** 例文にない. */
	ADDED("追加"),

	/** まだ決めていない. */
	UNDECIDED("未判断");

	private final String label;

	ClauseState(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	/**
	 * What became of a clause of the guideline.
	 * @param manuscript the draft
	 * @param clause the clause
	 * @return {@link #UNDECIDED} also where only a part of it is undecided
	 */
	public static ClauseState of(Manuscript manuscript, Clause clause) {
		boolean table = !manuscript.tailoring().table(clause).isBlank();
		Stream<Choice> parts = manuscript.decisions()
			.values()
			.stream()
			.filter((decision) -> decision.place().isWithin(clause.id().place()))
			.filter((decision) -> manuscript.edition().findPlace(decision.place()).isPresent())
			.map(ClauseDecision::choice);
		return of(manuscript.choice(clause.id().place()), parts, table || manuscript.tailoring().rewrites(clause));
	}

	/**
	 * What follows from the decisions.
	 * @param clause what was decided of the clause
	 * @param parts what was decided of its parts
	 * @param rewritten whether it says something else than the example
	 * @return what became of it
	 */
	public static ClauseState of(Choice clause, Stream<Choice> parts, boolean rewritten) {
		return switch (clause) {
			case OMITTED -> OMITTED;
			case UNDECIDED -> UNDECIDED;
			case ADOPTED -> {
				Choice gravest = parts.max(Choice::compareTo).orElse(Choice.ADOPTED);
				yield switch (gravest) {
					case UNDECIDED -> UNDECIDED;
					case OMITTED -> rewritten ? REWRITTEN : PARTLY;
					case ADOPTED -> rewritten ? REWRITTEN : ADOPTED;
				};
			}
		};
	}

}
