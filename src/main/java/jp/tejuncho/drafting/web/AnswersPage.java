package jp.tejuncho.drafting.web;

import java.util.List;

import jp.tejuncho.drafting.EditingPlaces;
import jp.tejuncho.edition.PlaceId;

/**
 * 回答と合わない採否の画面.
 *
 * @param follows what followed other answers, the newest first
 * @param groups what has to be judged anew
 * @param count how much that is
 * @param troubles what could not be stored
 * @param reason the reason as it was typed
 * @param writable whether the person may change anything
 */
public record AnswersPage(List<Follow> follows, List<Group> groups, int count, List<String> troubles, String reason,
		boolean writable) {

	public AnswersPage {
		follows = List.copyOf(follows);
		groups = List.copyOf(groups);
		troubles = List.copyOf(troubles);
	}

	/**
	 * 概要の回答への追随.
	 *
	 * @param batch which one
	 * @param number its last step
	 * @param sentence what happened, by whom and when
	 * @param changes what changed
	 * @param holds whether anything of it can be taken back
	 * @param back what was taken back and how it follows again, or empty
	 */
	public record Follow(String batch, long number, String sentence, List<Change> changes, boolean holds, String back) {

		public Follow {
			changes = List.copyOf(changes);
		}

	}

	/**
	 * 変わった採否.
	 *
	 * @param heading the clause
	 * @param href where it is worked on
	 * @param words from what to what
	 * @param reason why
	 */
	public record Change(String heading, String href, String words, String reason) {
	}

	/**
	 * What has to be judged for the same cause.
	 *
	 * @param name its name in the form
	 * @param title the cause
	 * @param rows in reading order
	 */
	public record Group(String name, String title, List<Row> rows) {

		public Group {
			rows = List.copyOf(rows);
		}

	}

	/**
	 * 改めて判断する条項.
	 *
	 * @param place a clause, or clause / part
	 * @param heading the clause
	 * @param href where it is worked on
	 * @param decided what was decided
	 * @param proposed what the profile suggests now
	 * @param tick how it is ticked
	 */
	public record Row(PlaceId place, String heading, String href, Decided decided, Proposed proposed, Tick tick) {

		public String anchor() {
			return EditingPlaces.anchor(this.place);
		}

	}

	/**
	 * 今の採否.
	 *
	 * @param choice what was decided
	 * @param reason why
	 * @param by who decided, or where it comes from
	 */
	public record Decided(String choice, String reason, String by) {
	}

	/**
	 * 今の回答からの提案.
	 *
	 * @param choice what is suggested
	 * @param reason why
	 * @param note what else is to be known, or empty
	 */
	public record Proposed(String choice, String reason, String note) {
	}

	/**
	 * 条項に付ける印.
	 *
	 * @param seen the decision as it is stored
	 * @param offer the suggestion as it is shown
	 * @param picked whether it is ticked
	 */
	public record Tick(String seen, String offer, boolean picked) {
	}

}
