package jp.tejuncho.drafting.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.document.Block;
import jp.tejuncho.drafting.SlotContents;
import jp.tejuncho.edition.PlaceId;

/**
 * ほかの部屋が書き込む表.
 *
 * @param table a table that is printed
 * @param source where it is written; {@code null} if no page is known
 */
record FilledTable(Block.Table table, SlotContents.@Nullable Source source) {

	/**
	 * Those that are printed.
	 * @param examination what there is
	 * @return in the order of their slots
	 */
	static List<FilledTable> of(Examination examination) {
		Set<PlaceId> printed = examination.printed().stream().map(Printed::place).collect(Collectors.toSet());
		SlotContents.Filling slots = examination.manuscript().slots();
		return slots.blocks()
			.entrySet()
			.stream()
			.flatMap((slot) -> slot.getValue()
				.stream()
				.filter(Block.Table.class::isInstance)
				.map((table) -> new FilledTable((Block.Table) table, slots.sources().get(slot.getKey()))))
			.filter((filled) -> printed.contains(filled.place()))
			.toList();
	}

	PlaceId place() {
		return PlaceId.of(this.table.id());
	}

}
