package jp.tejuncho.planted;

/** Breaks a rule on purpose. */
public final class PlantedHelper {

	private PlantedHelper() {
	}

}
