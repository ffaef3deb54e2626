package jp.tejuncho.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import jp.tejuncho.platform.OpenActs;
import jp.tejuncho.platform.TrailAct;

/**
 * 利用者とサインインの操作.
 */
@Configuration(proxyBeanMethods = false)
class AccountActs {

	static final TrailAct SIGNED_IN = TrailAct.open("サインイン");

	static final TrailAct SIGN_IN_FAILED = TrailAct.open("サインインに失敗");

	static final TrailAct SIGN_IN_FAILED_AND_LOCKED = TrailAct.open("サインインに失敗しロック");

	static final TrailAct SIGN_IN_REFUSED = TrailAct.open("サインインを拒否");

	static final TrailAct SIGN_IN_ENDED = TrailAct.open("サインインを終了");

	static final TrailAct SIGNED_OUT = TrailAct.open("サインアウト");

	static final TrailAct ADDRESS_HELD_BACK = TrailAct.open("接続元からのサインインを制限");

	static final TrailAct FIRST = TrailAct.open("最初の運用管理者を登録");

	static final TrailAct REGISTERED = TrailAct.open("利用者を登録");

	static final TrailAct CHANGED = TrailAct.open("利用者を変更");

	static final TrailAct SUSPENDED = TrailAct.open("利用者を停止");

	static final TrailAct RESUMED = TrailAct.open("利用者の停止を解除");

	static final TrailAct UNLOCKED = TrailAct.open("利用者のロックを解除");

	static final TrailAct PASSWORD_ISSUED = TrailAct.open("仮パスワードを発行");

	static final TrailAct PASSWORD_CHANGED = TrailAct.open("パスワードを変更");

	static final TrailAct PASSWORD_REHASHED = TrailAct.open("パスワードの保存の形を改めた");

	static final TrailAct OWN_ROLES_CHANGED_ALONE = TrailAct.open("自分の役割を確認なしに変更");

	static final TrailAct OWN_ROLES_ASKED_FOR = TrailAct.open("自分の役割の変更を申請");

	static final TrailAct OWN_ROLES_CONFIRMED = TrailAct.open("自分の役割の申請を確認して反映");

	static final TrailAct OWN_ROLES_WITHDRAWN = TrailAct.open("自分の役割の申請を取下げ");

	static final TrailAct OWN_ROLES_REFUSED = TrailAct.open("自分の役割の申請を退けた");

	static final TrailAct SAMPLES_ADDED = TrailAct.open("見本を登録");

	static final TrailAct SAMPLES_REMOVED = TrailAct.open("見本を削除");

	// none of them says a word of a document
	@Bean
	OpenActs openActsOfAccounts() {
		return new OpenActs(SIGNED_IN, SIGN_IN_FAILED, SIGN_IN_FAILED_AND_LOCKED, SIGN_IN_REFUSED, SIGN_IN_ENDED,
				SIGNED_OUT, ADDRESS_HELD_BACK, FIRST, REGISTERED, CHANGED, SUSPENDED, RESUMED, UNLOCKED,
				PASSWORD_ISSUED, PASSWORD_CHANGED, PASSWORD_REHASHED, OWN_ROLES_CHANGED_ALONE, OWN_ROLES_ASKED_FOR,
				OWN_ROLES_CONFIRMED, OWN_ROLES_WITHDRAWN, OWN_ROLES_REFUSED, SAMPLES_ADDED, SAMPLES_REMOVED);
	}

}
