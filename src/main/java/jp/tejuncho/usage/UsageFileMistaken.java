package jp.tejuncho.usage;

import java.util.List;
import java.util.stream.Collectors;

import jp.tejuncho.yaml.Mistake;

/**
 * The file of rules has mistakes.
 */
class UsageFileMistaken extends RuntimeException {

	UsageFileMistaken(List<Mistake> mistakes) {
		super(mistakes.stream()
			.map(Mistake::toString)
			.collect(Collectors.joining("\n  ", "表記の規則に誤りが" + mistakes.size() + "件あります。\n  ", "")));
	}

}
