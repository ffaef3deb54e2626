package jp.tejuncho.drafting.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import jp.tejuncho.drafting.TextStep;
import jp.tejuncho.edition.PlaceId;

/**
 * 点検の道具.
 *
 * What rules need to know from other rooms.
 *
 * @param unprintable the letters of a text that no font has
 * @param usage unusual words of a text
 * @param planLogs what the 緊急時対応計画 of the same system says about keeping logs; empty if
 * there is none
 * @param texts how the texts of some clauses came about, by clause; asked at most once
 * @param offered the changes of texts that a pressed button made, by clause, the oldest
 * first; asked at most once, and only if somebody changed an example
 */
public record InspectionSources(Function<String, List<String>> unprintable, WordUsage usage, Supplier<String> planLogs,
		Function<Set<PlaceId>, Map<PlaceId, List<TextStep>>> texts, Supplier<Map<PlaceId, List<TextStep>>> offered) {

	/** 書体も用字用語も調べない. */
	public static final InspectionSources NONE = new InspectionSources((_) -> List.of(), WordUsage.NONE, () -> "",
			(_) -> Map.of(), Map::of);

}
