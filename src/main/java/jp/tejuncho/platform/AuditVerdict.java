package jp.tejuncho.platform;

import org.jspecify.annotations.Nullable;

/**
 * 操作の記録の検査の結果.
 *
 * @param last the last seal that fits; its number is how many entries fit
 * @param fault the first thing that doesn't fit; null if everything does
 */
public record AuditVerdict(AuditSeal last, @Nullable Fault fault) {

	public boolean intact() {
		return this.fault == null;
	}

	public String sentence() {
		return (this.fault != null) ? "改ざんの疑いがあります。" + this.fault.sentence() + fitting()
				: "改ざんは見つかりませんでした。" + fitting();
	}

	private String fitting() {
		String count = "%,d件".formatted(this.last.number());
		return (intact() ? "記録は" + count : "封の通りなのは、初めから" + count + "まで") + "、最後の封の値は " + this.last.digest() + " です。";
	}

	/**
	 * 封と合わないところ.
	 *
	 * @param kind what is wrong
	 * @param number the number of the seal
	 * @param what the entry or the digest, as far as known
	 */
	public record Fault(Kind kind, long number, String what) {

		String sentence() {
			String place = "%,d番目の".formatted(this.number);
			return switch (this.kind) {
				case CHANGED -> place + "記録（" + this.what + "）の内容か順番が、封をしたときと違います。";
				case ENTRY_MISSING -> place + "記録（識別子 " + this.what + "）がありません。";
				case SEAL_MISSING -> place + "封がありません。その記録が消されたおそれがあります。";
				case INSERTED -> place + "記録（" + this.what + "）は、前に封をした記録より日時が10分以上も古く、後から挟まれたおそれがあります。";
				case NOTED_ABSENT -> "書き留めた値 " + this.what + " の封が、どこにもありません。記録が封ごと作り直されたおそれがあります。";
			};
		}

	}

	/**
	 * 合わないわけ.
	 */
	public enum Kind {

		/** 内容か順番が違う. */
		CHANGED,

		/** 記録がない. */
		ENTRY_MISSING,

		/** 封がない. */
		SEAL_MISSING,

		/** 後から挟まれた. */
		INSERTED,

		/** 書き留めた値がない. */
		NOTED_ABSENT

	}

}
