package jp.tejuncho.planted;

import org.junit.jupiter.api.Assumptions;

/** Breaks a rule on purpose. */
public final class PlantedSkip {

	private PlantedSkip() {
	}

	static void use() {
		Assumptions.assumeTrue(false);
	}

}
