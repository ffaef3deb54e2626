package jp.tejuncho.planted;

import org.junit.jupiter.api.Test;

/** Breaks a rule on purpose. */
public class PlantedUnfound {

	@Test
	void nobodyRunsThis() {
	}

}
