package jp.tejuncho.account;

import java.nio.charset.StandardCharsets;

import jp.tejuncho.text.Sha256;

/**
 * 操作の記録が言うパスワード.
 *
 * No more than a fingerprint of what is kept of it: enough to see that it is another now.
 *
 * @param account the id of the account: names come back, as those of the sample's people
 * @param before of what was kept before the act; empty in entries of earlier versions
 * @param after of what is kept since; the same where the act left it alone
 */
record ToldPassword(String account, String before, String after) {

	static final ToldPassword NOTHING = new ToldPassword("", "", "");

	static String fingerprint(String hash) {
		return Sha256.hex(hash.getBytes(StandardCharsets.UTF_8));
	}

	boolean isTold() {
		return !this.after.isEmpty();
	}

	boolean isAnother() {
		return !this.before.equals(this.after);
	}

}
