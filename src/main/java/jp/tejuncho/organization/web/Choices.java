package jp.tejuncho.organization.web;

import java.util.Arrays;
import java.util.Optional;

/**
 * 選択肢の読取り.
 */
final class Choices {

	private Choices() {
	}

	static <E extends Enum<E>> Optional<E> of(Class<E> type, String name) {
		return Arrays.stream(type.getEnumConstants()).filter((constant) -> constant.name().equals(name)).findFirst();
	}

}
