package jp.tejuncho.document;

import org.springframework.util.StringUtils;

/** Breaks a rule on purpose. */
public final class PlantedFrameworkUse {

	private PlantedFrameworkUse() {
	}

	static boolean use() {
		return StringUtils.hasText("文");
	}

}
