package jp.tejuncho.drafting;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
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
	 * Fills the slots this room knows, as far as the document has them.
	 * @param system the system the document is about
	 * @param wanted the names of the slots of the document
	 * @param houseWord the organisation's words by id
	 * @param guidelineWord the guideline's words by id
	 * @return what to put into the slots and what is still missing
	 */
	Filling fill(InformationSystem system, Set<String> wanted, UnaryOperator<String> houseWord,
			UnaryOperator<String> guidelineWord);

	/**
	 * 差し込む内容.
	 *
	 * @param blocks by the name of the slot; block ids must begin with the slot's name
	 * @param openPoints what a person still has to enter, by the name of the slot
	 * @param doubts what a person should look at again, by the name of the slot
	 * @param sources where a person changes what stands in a slot, by its name
	 * @param managerPosts the posts that the 緊急時対応計画 names as 情報システム管理者
	 * @param unwritten what stands in a slot before anybody wrote something, in the
	 * guideline's own words, by the name of the slot; made when the example is asked for
	 */
	record Filling(Map<String, List<Block>> blocks, Map<String, List<OpenPoint>> openPoints,
			Map<String, List<OpenPoint>> doubts, Map<String, Source> sources, List<String> managerPosts,
			Supplier<Map<String, List<Block>>> unwritten) {

		/** Nothing to fill in. */
		public static final Filling NONE = new Filling(Map.of(), Map.of(), Map.of(), Map.of(), List.of(), Map::of);

		public Filling {
			blocks = Map.copyOf(blocks);
			openPoints = Map.copyOf(openPoints);
			doubts = Map.copyOf(doubts);
			sources = Map.copyOf(sources);
			managerPosts = List.copyOf(managerPosts);
		}

		public Filling(Map<String, List<Block>> blocks, Map<String, List<OpenPoint>> openPoints,
				Map<String, List<OpenPoint>> doubts, Map<String, Source> sources, List<String> managerPosts) {
			this(blocks, openPoints, doubts, sources, managerPosts, Map::of);
		}

		public Filling(Map<String, List<Block>> blocks, Map<String, List<OpenPoint>> openPoints,
				List<String> managerPosts) {
			this(blocks, openPoints, Map.of(), Map.of(), managerPosts);
		}

		Filling asUnwritten() {
			return new Filling(this.unwritten.get(), Map.of(), List.of());
		}

	}

	/**
	 * 差し込むものを書く場所.
	 *
	 * @param path the page, from the application's root
	 * @param anchor the part of the page
	 * @param label what can be done there
	 */
	record Source(String path, String anchor, String label) {

		/**
		 * The address for who wants to come back.
		 * @param back the page to come back to, from the application's root
		 * @return an address from the application's root
		 */
		public String href(String back) {
			return this.path + "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8) + "#" + this.anchor;
		}

	}

}
