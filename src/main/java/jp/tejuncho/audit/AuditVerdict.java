package jp.tejuncho.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.text.JapanTime;
import jp.tejuncho.text.Sha256;

/**
 * 操作の記録の検査の結果.
 *
 * @param last the last seal before the first fault of the chain; its number is how many
 * entries fit
 * @param faults everything that doesn't fit
 * @param acknowledged what was looked into already, by the key of the fault
 * @param proofs how what is kept stands against what was sealed
 * @param tail what has no seal yet
 * @param clockSteps how many entries say that the clock of the server was changed
 */
public record AuditVerdict(AuditSeal last, List<Fault> faults, Map<String, Acknowledgement> acknowledged, Proofs proofs,
		Unsealed tail, long clockSteps) {

	public AuditVerdict {
		faults = List.copyOf(faults);
		acknowledged = Map.copyOf(acknowledged);
	}

	/**
	 * Whether nothing is wrong that nobody has looked into.
	 * @return false if somebody has to
	 */
	public boolean intact() {
		return open().isEmpty();
	}

	/**
	 * What nobody has looked into.
	 * @return faults, those of the chain first
	 */
	public List<Fault> open() {
		return this.faults.stream().filter((fault) -> !this.acknowledged.containsKey(fault.key())).toList();
	}

	/**
	 * What somebody has looked into.
	 * @return what is wrong, and who said what about it
	 */
	public List<String> settled() {
		return this.faults.stream()
			.flatMap((fault) -> Optional.ofNullable(this.acknowledged.get(fault.key()))
				.map((known) -> fault.sentence() + known.sentence())
				.stream())
			.toList();
	}

	/**
	 * The first thing that is wrong.
	 * @return the fault; null if there is none
	 */
	public @Nullable Fault fault() {
		return open().stream().findFirst().orElse(null);
	}

	/**
	 * The same for whoever may not see the words of documents and reviews.
	 * @return a result that shows as much and says less
	 */
	public AuditVerdict covered() {
		Map<String, Acknowledgement> known = new HashMap<>();
		this.faults.forEach((fault) -> Optional.ofNullable(this.acknowledged.get(fault.key()))
			.ifPresent((one) -> known.put(fault.covered().key(), one)));
		return new AuditVerdict(this.last, this.faults.stream().map(Fault::covered).toList(), known, this.proofs,
				this.tail, this.clockSteps);
	}

	/**
	 * The result in one line.
	 * @return the first fault, or that there is none
	 */
	public String sentence() {
		Fault first = fault();
		String more = (open().size() > 1) ? "ほかに%,d件あります。".formatted(open().size() - 1) : "";
		return ((first != null) ? "改ざんの疑いがあります。" + first.sentence() + more : found()) + known() + fitting();
	}

	/**
	 * The result without a word of what it is about.
	 * @return how much is wrong, and how much of it is known
	 */
	public String headline() {
		return (intact() ? found() : "改ざんの疑いがあります（%,d件）。".formatted(open().size())) + known();
	}

	private String found() {
		return settled().isEmpty() ? "改ざんは見つかりませんでした。" : "新しい改ざんは見つかりませんでした。";
	}

	// whoever has acknowledged it: what was wrong stays wrong
	private String known() {
		return settled().isEmpty() ? "" : "確かめ済みの異常が%,d件あります。".formatted(settled().size());
	}

	/**
	 * Whether the result alone is not enough to know.
	 * @return whether something is wrong, known or not
	 */
	public boolean saysMore() {
		return !this.faults.isEmpty();
	}

	/**
	 * Everything there is to be said.
	 * @return lines, the result first
	 */
	public List<String> lines() {
		return Stream.of(Stream.of(sentence()), open().stream().skip(1).map((fault) -> "・" + fault.sentence()),
				settled().stream().map((known) -> "・" + known), remarks().stream(), this.proofs.sentences().stream())
			.flatMap((some) -> some)
			.toList();
	}

	/**
	 * What the check can't know, though nothing is wrong.
	 * @return sentences
	 */
	public List<String> remarks() {
		return Stream.of(this.tail.sentence(), clocks()).filter((sentence) -> !sentence.isEmpty()).toList();
	}

	// removed seals are told by the time that has passed, but for a jump
	private String clocks() {
		return (this.clockSteps == 0) ? "" : "「サーバーの時計が変わった」という記録が%,d件あります。その前後の封が消されて付け直されていないことは、別の所に控えた封でしか確かめられません。"
			.formatted(this.clockSteps);
	}

	private String fitting() {
		boolean whole = this.faults.stream().noneMatch((fault) -> fault.kind().isOfChain());
		String count = "%,d件".formatted(this.last.number());
		return (whole ? "記録は" + count : "封の通りなのは、初めから" + count + "まで") + "、最後の封の値は " + this.last.digest() + " です。";
	}

	/**
	 * 封と合わないところ.
	 *
	 * @param kind what is wrong
	 * @param number the number of the seal; 0 if it is about no entry
	 * @param what the entry, the digest, the thing, as far as known
	 * @param mark what stands there now, as far as {@code what} doesn't say it
	 * @param withoutWords the same as {@code what} for whoever may not see the words of
	 * documents and reviews
	 * @param known the same as {@code what} in the form by which it is acknowledged: that
	 * never changes
	 * @param digests whole digests, for whoever compares with another copy
	 */
	public record Fault(Kind kind, long number, String what, String mark, String withoutWords, String known,
			String digests) {

		Fault(Kind kind, long number, String what, String mark) {
			this(kind, number, what, mark, what, what, "");
		}

		Fault(Kind kind, long number, String what) {
			this(kind, number, what, "");
		}

		Fault covered() {
			return new Fault(this.kind, this.number, this.withoutWords, this.mark, this.withoutWords, this.withoutWords,
					this.digests);
		}

		/**
		 * What tells it from others. Where something else is wrong by now, it is another.
		 * @return digits
		 */
		public String key() {
			return Sha256
				.hex((this.kind + " " + this.number + " " + this.known + " " + this.mark)
					.getBytes(StandardCharsets.UTF_8))
				.substring(0, 32);
		}

		public String sentence() {
			String place = "%,d番目の".formatted(this.number);
			return switch (this.kind) {
				case CHANGED -> place + "記録（" + this.what + "）の内容か順番が、封をしたときと違います。";
				case ENTRY_MISSING -> place + "記録（識別子 " + this.what + "）がありません。";
				case SEAL_MISSING -> (this.what.isEmpty() ? place : "%,d番目から%s番目までの".formatted(this.number, this.what))
						+ "封がありません。その記録が消されたおそれがあります。";
				case SEAL_OUTSIDE ->
					"番号が%,dの封の付いた記録（".formatted(this.number) + this.what + "）があります。封の番号は1から始まります。検査を避けて挟まれたおそれがあります。";
				case SEAL_TWICE -> place + "封（" + this.what + "）は、ほかの封と番号か記録が同じです。足されたおそれがあります。";
				case SEAL_UNREAD -> "封のうち" + this.what + "件が、検査で読めません。検査を避けて挟まれたおそれがあります。";
				case INSERTED -> place + "記録（" + this.what + "）は、前に封をした記録より日時が10分以上も古く、後から挟まれたおそれがあります。";
				case NOTED_ABSENT -> "書き留めた値 " + this.what + " の封が、どこにもありません。記録が封ごと作り直されたおそれがあります。";
				case CHECKED_ABSENT -> place + "記録にある検査が見た封（" + this.what + "）が、どこにもありません。記録が封ごと作り直されたおそれがあります。";
				case UNSEALED -> "記録" + this.what + "に、封がありません。封が消されたおそれがあります。";
				case SEALS_LOST ->
					place + "記録をしたとき、それより前の記録" + this.what + "に、封がありませんでした。封が消され、その間に記録が書き換えられたおそれがあります。";
				case NOTES_UNREADABLE -> "封の控え " + this.what + " を読めません。";
				case NOTES_LOST -> "封の控え " + this.what + "が、失われています。控えのファイルが消されたか、短くされたおそれがあります。";
				case INVENTORY_TWICE -> place + "記録（" + this.what + "）で、目録が二度作られています。";
				case TRAIL_LOST ->
					place + "記録（" + this.what + "）をしたとき、利用者や承認した版があるのに、それより前の記録がありませんでした。記録が消されたおそれがあります。";
				case INVENTORY_MISSING -> "承認した版と決裁一式の目録が、封をした記録にそろっていません。";
				case RECORD_CHANGED -> "「" + this.what + "」が、封をした記録と違います。";
				case RECORD_ADDED -> "「" + this.what + "」は、封をした記録にありません。後から足されたおそれがあります。";
				case RECORD_REMOVED -> "「" + this.what + "」が、封をした記録にはあるのに、なくなっています。";
				case BYTES_CHANGED -> this.what + "。";
				case TEXT_CHANGED -> this.what + "。これから作る文書が、この文になるおそれがあります。";
				case STAMP_FALSE -> this.what;
				case UNTOLD -> this.what + "。データベースで直接書き換えられたおそれがあります。";
			};
		}

	}

	/**
	 * 確認.
	 *
	 * @param by who looked into it
	 * @param at when
	 * @param reason what they found
	 */
	public record Acknowledgement(String by, Instant at, String reason) {

		String sentence() {
			return "→ 確認済み（" + this.by + "、" + JapanTime.dayAndTime(this.at) + "）：" + this.reason;
		}

	}

	/**
	 * 証明の範囲.
	 *
	 * @param proven how many versions and bundles are as they were made
	 * @param older those that were there before, and are as the inventory found them
	 * @param inventoried when that was; null if it is not known
	 * @param rounds the same of the rounds of review
	 */
	public record Proofs(int proven, List<String> older, @Nullable Instant inventoried, Rounds rounds) {

		/** Nothing was compared. */
		static final Proofs NONE = new Proofs(0, List.of(), null, new Rounds(0, 0, null));

		public Proofs {
			older = List.copyOf(older);
		}

		/**
		 * What is proved, in words.
		 * @return a sentence for each kind
		 */
		public List<String> sentences() {
			if (this.inventoried == null) {
				return List.of();
			}
			List<String> sentences = new ArrayList<>();
			sentences.add("承認や作成のときから変わっていないと証明できた版と決裁一式：%,d件。".formatted(this.proven));
			if (!this.older.isEmpty()) {
				sentences
					.add(JapanTime.day(this.inventoried) + "から変わっていない（それより前は証明なし）：%,d件（".formatted(this.older.size())
							+ String.join("、", this.older) + "）。");
			}
			sentences.addAll(this.rounds.sentences());
			return sentences;
		}

	}

	/**
	 * 照会の回の証明の範囲.
	 *
	 * @param proven how many rounds are as their acts left them
	 * @param older those that were there before, and are as the inventory found them
	 * @param inventoried when that was; null if it is not known
	 */
	public record Rounds(int proven, int older, @Nullable Instant inventoried) {

		List<String> sentences() {
			if (this.inventoried == null || this.proven + this.older == 0) {
				return List.of();
			}
			return List
				.of("だれがいつ何と言って確認、承認、差戻しなどをしたかが、操作のときから変わっていない照会の回：%,d件".formatted(this.proven) + ((this.older > 0)
						? "、%sから変わっていない（それより前は証明なし）回：%,d件".formatted(JapanTime.day(this.inventoried), this.older) : "")
						+ "。");
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

		/** 封の番号が1より小さい. */
		SEAL_OUTSIDE,

		/** 番号か記録がほかの封と同じ. */
		SEAL_TWICE,

		/** 検査で読めない封がある. */
		SEAL_UNREAD,

		/** 後から挟まれた. */
		INSERTED,

		/** 書き留めた値がない. */
		NOTED_ABSENT,

		/** 前の検査が見た封がない. */
		CHECKED_ABSENT,

		/** 封のない記録が多い. */
		UNSEALED,

		/** 封が失われていた. */
		SEALS_LOST,

		/** 控えを読めない. */
		NOTES_UNREADABLE,

		/** 控えが失われている. */
		NOTES_LOST,

		/** 目録が二つある. */
		INVENTORY_TWICE,

		/** 前の記録が失われていた. */
		TRAIL_LOST,

		/** 目録がない. */
		INVENTORY_MISSING,

		/** 版や一式が違う. */
		RECORD_CHANGED,

		/** 版や一式が足された. */
		RECORD_ADDED,

		/** 版や一式がない. */
		RECORD_REMOVED,

		/** 保存したファイルが違う. */
		BYTES_CHANGED,

		/** ガイドラインの文が違う. */
		TEXT_CHANGED,

		/** だれもしていない. */
		UNTOLD,

		/** 時刻の証明が合わない. */
		STAMP_FALSE;

		boolean isOfChain() {
			return switch (this) {
				case CHANGED, ENTRY_MISSING, SEAL_MISSING, SEAL_OUTSIDE, SEAL_TWICE, SEAL_UNREAD, INSERTED,
						NOTED_ABSENT, CHECKED_ABSENT ->
					true;
				case UNSEALED, SEALS_LOST, NOTES_UNREADABLE, NOTES_LOST, INVENTORY_TWICE, TRAIL_LOST, INVENTORY_MISSING,
						RECORD_CHANGED, RECORD_ADDED, RECORD_REMOVED, BYTES_CHANGED, TEXT_CHANGED, UNTOLD,
						STAMP_FALSE ->
					false;
			};
		}

	}

}
