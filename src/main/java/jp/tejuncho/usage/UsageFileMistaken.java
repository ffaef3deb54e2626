package jp.tejuncho.usage;

import java.util.List;

/**
 * The file of rules has mistakes.
 */
class UsageFileMistaken extends RuntimeException {

	UsageFileMistaken(List<String> mistakes) {
		super("表記の規則に誤りが" + mistakes.size() + "件あります。\n  " + String.join("\n  ", mistakes));
	}

}
