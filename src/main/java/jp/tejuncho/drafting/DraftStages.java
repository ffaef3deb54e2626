package jp.tejuncho.drafting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.RegisteredEnd;

/**
 * 案の段階.
 *
 * Whether a draft may be written in is decided above: the room that has it reviewed and
 * approved provides a bean; this room never learns who does.
 */
public interface DraftStages {

	/**
	 * How drafts stand.
	 * @param drafts some drafts
	 * @return the stage of each that has left its beginnings
	 */
	Map<DraftId, State> of(Collection<DraftId> drafts);

	/**
	 * 段階.
	 *
	 * @param label a short word, for example 照会中, with a day where one matters
	 * @param writing whether it may be written in now, and if not, why
	 * @param version 第２版: which version is being written, or was written last
	 * @param beside which other versions hold or will hold, for example 第１版は施行中; empty if
	 * there are none
	 * @param draft what the draft is called: 案 or 改正案; empty where a version is settled
	 * and there is no draft
	 */
	record State(String label, Writing writing, String version, String beside, String draft) {

		/** 作成中. */
		public static final State DRAFTING = new State("作成中", Writing.open(), "第１版", "", "案");

		/**
		 * What the document is called in its state.
		 * @param kind 実施手順 or 緊急時対応計画
		 * @return for instance 実施手順の改正案
		 */
		public String named(String kind) {
			return this.draft.isEmpty() ? kind : kind + "の" + this.draft;
		}

		/**
		 * Everything a list says of a document.
		 * @return for instance 改正中、第１版は施行中
		 */
		public String told() {
			return this.beside.isEmpty() ? this.label : this.label + "、" + this.beside;
		}

		/**
		 * The same stage in a system that ends.
		 * @param system the system
		 * @param today the day
		 * @return closed, if the end of the system is known, and for that reason: nothing
		 * but taking it back opens a document again; what was still being written ends
		 * with it
		 */
		public State closedWith(InformationSystem system, LocalDate today) {
			return system.end().map((end) -> closedWith(end, today)).orElse(this);
		}

		private State closedWith(RegisteredEnd end, LocalDate today) {
			String label = isClosed() ? this.label : (today.isBefore(end.from()) ? "廃止予定" : "廃止") + "（案のまま）";
			return new State(label, Writing.closed(ending(end)), this.version, this.beside, this.draft);
		}

		/**
		 * Why nothing is begun or changed for a system that ends.
		 * @param end its end
		 * @return a sentence
		 */
		public static String ending(RegisteredEnd end) {
			return end.because("文書を作ることも直すこともできません。廃止をやめるときは、情報システム管理者が、情報システムの画面で廃止を取り消します。");
		}

		public boolean isClosed() {
			return !this.writing.isOpen();
		}

	}

}
