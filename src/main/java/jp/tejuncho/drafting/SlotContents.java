package jp.tejuncho.drafting;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import jp.tejuncho.document.Block;
import jp.tejuncho.system.InformationSystem;

/**
 * 差込み.
 *
 * A template may leave a slot for a figure or a table. The room that owns the data
 * provides a bean of this type; this room never learns who does.
 */
public interface SlotContents {

	/**
	 * Fills the slots this room knows.
	 * @param system the system the document is about
	 * @param houseWord the organisation's words by id
	 * @return what to put into the slots and what is still missing
	 */
	Filling fill(InformationSystem system, UnaryOperator<String> houseWord);

	/**
	 * 差し込む内容.
	 *
	 * @param blocks by the name of the slot; block ids must begin with the slot's name
	 * @param openPoints what a person still has to enter, by the name of the slot
	 * @param managerPosts the posts that the 緊急時対応計画 names as 情報システム管理者
	 */
	record Filling(Map<String, List<Block>> blocks, Map<String, List<OpenPoint>> openPoints,
			List<String> managerPosts) {

		/** Nothing to fill in. */
		public static final Filling NONE = new Filling(Map.of(), Map.of(), List.of());

		public Filling {
			blocks = Map.copyOf(blocks);
			openPoints = Map.copyOf(openPoints);
			managerPosts = List.copyOf(managerPosts);
		}

	}

}
