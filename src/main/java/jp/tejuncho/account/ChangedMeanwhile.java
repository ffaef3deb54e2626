package jp.tejuncho.account;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.platform.Conflict;
import jp.tejuncho.platform.EarlierWriter;

/**
 * 先に変わっていた利用者.
 */
public class ChangedMeanwhile extends Conflict {

	private static final long serialVersionUID = 1;

	ChangedMeanwhile(@Nullable UUID writer) {
		super(EarlierWriter.sentence(writer) + "、この利用者を変更しました。この画面の変更は、まだ保存されていません。");
	}

}
