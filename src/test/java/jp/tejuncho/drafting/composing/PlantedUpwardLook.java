package jp.tejuncho.drafting.composing;

import jp.tejuncho.drafting.rule.Severity;

/** Breaks a rule on purpose. */
public final class PlantedUpwardLook {

	private PlantedUpwardLook() {
	}

	static Severity look() {
		return Severity.ERROR;
	}

}
