package jp.tejuncho.drafting.rule;

import java.util.List;
import java.util.Optional;

/**
 * 点検規則.
 */
public final class Rulebook {

	private static final List<Rule> RULES = List.of(new EveryClauseIsDecided(), new BlanksAreFilled(),
			new SlotsAreFilled(), new SlotsAreSound(), new MandatoryUnitIsKept(),
			new RewrittenMandatoryUnitKeepsItsEffect(), new OmissionHasReason(), new ReferencesLead(),
			new OwnTextIsComplete(), new TablesHaveRows(), new ValuesFitTheirSentence(), new MarksAreCounted(),
			new NoCirclesLeft(), new NoDraftingMarksLeft(), new ProposalStillHolds(), new AbsentPartyIsNotNamed(),
			new OvertakenTextIsConsidered(), new TermsAreDefined(), new TermIsDefinedOnce(), new ReferencesAreBound(),
			new ReferencedRangeIsWhole(), new AgreesWithResponsePlan(), new LogPeriodAgreesWithResponsePlan(),
			new DatesAreSound(), new CharactersPrint(), new SentencesEnd(), new BracketsAreClosed(), new TextIsUsual());

	private Rulebook() {
	}

	/**
	 * Every rule, in the order in which its findings are listed.
	 * @return the rules
	 */
	public static List<Rule> rules() {
		return RULES;
	}

	/**
	 * The rule of an id.
	 * @param id the id
	 * @return the rule, if there is one
	 */
	public static Optional<Rule> find(String id) {
		return RULES.stream().filter((rule) -> rule.id().equals(id)).findFirst();
	}

}
