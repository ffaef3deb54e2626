package jp.tejuncho.edition.source;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.yaml.Mistakes;
import jp.tejuncho.yaml.Spot;
import jp.tejuncho.yaml.YamlText;

/**
 * Every place of an edition by its id, and the neighbours a range may run over.
 */
final class PlaceRegister {

	private final Map<PlaceId, Entry> entries = new LinkedHashMap<>();

	private final Mistakes mistakes;

	private boolean complete = true;

	PlaceRegister(Mistakes mistakes) {
		this.mistakes = mistakes;
	}

	/**
	 * Adds a place that has a name of its own.
	 * @param name what the file calls it
	 * @param siblings its neighbours so far
	 * @return the place; nothing where the name says nothing, which its reader complains
	 * of
	 */
	Optional<PlaceId> add(YamlText name, List<PlaceId> siblings) {
		Optional<PlaceId> id = PlaceId.read(name.value());
		id.ifPresent((place) -> add(place, name.spot(), siblings));
		return id;
	}

	void add(PlaceId id, Spot spot, List<PlaceId> siblings) {
		Entry first = this.entries.putIfAbsent(id, new Entry(spot, siblings));
		if (first == null) {
			siblings.add(id);
		}
		else {
			this.mistakes.add(spot, "識別子「" + id + "」が二つあります（初めは" + first.spot().inWords() + "）。",
					"版の中で重ならないように、どちらかを変えてください。");
		}
	}

	/**
	 * Notes that a file can't be read: what seems to be missing may stand in it.
	 */
	void incomplete() {
		this.complete = false;
	}

	boolean isComplete() {
		return this.complete;
	}

	boolean has(PlaceId id) {
		return this.entries.containsKey(id);
	}

	Collection<String> ids() {
		return this.entries.keySet().stream().map(PlaceId::value).toList();
	}

	/**
	 * The places from one to another.
	 * @param first the first one
	 * @param last the last one
	 * @return all between them, in order; empty if they aren't neighbours in this order
	 */
	Optional<List<PlaceId>> range(PlaceId first, PlaceId last) {
		Entry entry = this.entries.get(first);
		if (entry == null) {
			return Optional.empty();
		}
		int from = entry.siblings().indexOf(first);
		int to = entry.siblings().indexOf(last);
		return (from < to) ? Optional.of(List.copyOf(entry.siblings().subList(from, to + 1))) : Optional.empty();
	}

	private record Entry(Spot spot, List<PlaceId> siblings) {
	}

}
