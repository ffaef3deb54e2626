package jp.tejuncho.output.pdf;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.document.NodeId;

/**
 * どの場所がどの頁にあるか.
 */
final class PlacesOnPages {

	private final Map<NodeId, Place> places = new HashMap<>();

	void add(NodeId id, int page, float top) {
		this.places.putIfAbsent(id, new Place(page, top));
	}

	@Nullable Place find(NodeId id) {
		return this.places.get(id);
	}

	Map<NodeId, Integer> pages() {
		return this.places.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (place) -> place.getValue().page()));
	}

	/**
	 * 頁の中の位置.
	 *
	 * @param page the page's number, the cover being 1
	 * @param top from the top of the page, in points
	 */
	record Place(int page, float top) {
	}

}
