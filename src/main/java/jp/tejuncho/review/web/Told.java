package jp.tejuncho.review.web;

import jp.tejuncho.review.RoundStep;
import jp.tejuncho.review.Turn;

/**
 * したことの知らせ.
 *
 * Which step was taken, and whose turn it is now.
 */
final class Told {

	private static final String RECORD = "次は、文書を所管する課が、決裁と施行を記録します。";

	private Told() {
	}

	static String of(Turn turn) {
		return switch (turn.done().kind()) {
			case SENT -> "照会に出しました。" + next(turn, "");
			case CHECKED -> "確認したことを記録しました。" + next(turn, "");
			case APPROVED -> (turn.done().release() != null) ? "承認しました。承認した文書を保存しました。" + next(turn, RECORD)
					: "途中の段の承認を記録しました。文書の承認は、まだ済んでいません。" + next(turn, "");
			case REPORTED -> "報告を受けたことを記録しました。" + next(turn, RECORD);
			case RETURNED -> "差し戻しました。文書を所管する課が直して、もう一度照会に出します。";
			case WITHDRAWN -> "引き戻しました。また直せます。";
			case RETRACTED, REPLACED, ENFORCED, REVISION_BEGUN, REVISION_DROPPED, ABOLISHED, ABOLITION_CALLED_OFF ->
				"記録しました。";
		};
	}

	private static String next(Turn turn, String otherwise) {
		return turn.next().map((step) -> "次は、" + words(step) + "の番です。").orElse(otherwise);
	}

	/**
	 * A step in words.
	 * @param step the step
	 * @return 「確認」（情報システム管理者）
	 */
	static String words(RoundStep step) {
		return "「" + step.act().label() + "」（" + step.post().label() + "）";
	}

}
