package jp.tejuncho.edition.source;

import java.util.ArrayList;
import java.util.List;

import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.yaml.YamlValue;

/**
 * Finds the places of chapters before anything in them is read: a reference may point
 * forward.
 */
final class PlaceScan {

	private final PlaceRegister places;

	private final List<PlaceId> chapters = new ArrayList<>();

	PlaceScan(PlaceRegister places) {
		this.places = places;
	}

	void chapter(YamlValue chapter) {
		chapter.peekText("chapter").ifPresent((id) -> this.places.add(id, this.chapters));
		body(chapter.peekList("body"));
		List<PlaceId> sections = new ArrayList<>();
		for (YamlValue section : chapter.peekList("sections")) {
			section.peekText("id").ifPresent((id) -> this.places.add(id, sections));
			body(section.peekList("body"));
		}
	}

	private void body(List<YamlValue> passages) {
		List<PlaceId> clauses = new ArrayList<>();
		for (YamlValue passage : passages) {
			passage.peekText("clause")
				.flatMap((id) -> this.places.add(id, clauses))
				.ifPresent((clause) -> elements(clause, passage.peekList("body")));
		}
	}

	private void elements(PlaceId clause, List<YamlValue> elements) {
		ElementKeys keys = new ElementKeys();
		List<PlaceId> siblings = new ArrayList<>();
		for (YamlValue element : elements) {
			ElementKind.of(element).ifPresent((kind) -> {
				String key = keys.next(kind, element);
				this.places.add(clause.child(key), element.spot(), siblings);
				items(clause, key, element.peekList(kind.key()));
			});
		}
	}

	private void items(PlaceId clause, String list, List<YamlValue> items) {
		List<PlaceId> siblings = new ArrayList<>();
		int position = 0;
		for (YamlValue item : items) {
			position++;
			this.places.add(clause.child(ElementKeys.item(list, position, item)), item.spot(), siblings);
		}
	}

}
