package jp.tejuncho.drafting;

import jp.tejuncho.drafting.body.TextLine;

/**
 * 条項の画面での操作.
 *
 * What a person asks for beside storing what they typed. Lines are named by their keys.
 */
public sealed interface LineAct {

	/**
	 * 保存だけをする.
	 */
	record Store() implements LineAct {
	}

	/**
	 * 行を動かす.
	 *
	 * @param key the line
	 * @param steps how far, negative upwards
	 */
	record Move(String key, int steps) implements LineAct {
	}

	/**
	 * 行を加える.
	 *
	 * @param after the line it follows; at the end if there is none of this key
	 * @param kind what kind of line
	 */
	record Insert(String after, TextLine.Kind kind) implements LineAct {
	}

	/**
	 * 加えた行を消す.
	 *
	 * @param key the line
	 */
	record Remove(String key) implements LineAct {
	}

	/**
	 * 例文に戻す.
	 *
	 * @param key the line
	 */
	record Follow(String key) implements LineAct {
	}

	/**
	 * 条項の全部を例文に戻す.
	 */
	record FollowAll() implements LineAct {
	}

	/**
	 * 前の行につなぐ.
	 *
	 * @param key the line
	 */
	record Join(String key) implements LineAct {
	}

	/**
	 * 例文の行を使うか使わないかを決める.
	 *
	 * @param key the line
	 * @param choice which
	 */
	record Decide(String key, Choice choice) implements LineAct {
	}

	/**
	 * 本文のほかに決める.
	 *
	 * @param change what is decided, with what the person saw
	 */
	record Note(DraftChange change) implements LineAct {
	}

	/**
	 * 古くなった点を提案のとおりに直す.
	 *
	 * @param key the line
	 * @param overtaken which matter, within the clause
	 * @param seen what the person saw of what was considered about it
	 */
	record Adopt(String key, String overtaken, String seen) implements LineAct {
	}

}
