package jp.tejuncho.contact.web;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.contact.ContactRow;
import jp.tejuncho.contact.EnteredRow;
import jp.tejuncho.contact.RowId;
import jp.tejuncho.contact.RowMerge;

/**
 * 画面の一行.
 *
 * @param row what stands in the fields
 * @param was what was stored when the page was made, or {@code null} for a new row
 * @param removed whether the person wants it gone
 * @param state what two people made of it
 */
record FormRow(ContactRow row, @Nullable List<String> was, boolean removed, RowMerge.State state) {

	static FormRow stored(ContactRow row) {
		return new FormRow(row, row.cells(), false, RowMerge.State.AGREED);
	}

	static FormRow blank(int columns) {
		return new FormRow(new ContactRow(RowId.fresh(), Collections.nCopies(columns, "")), null, false,
				RowMerge.State.AGREED);
	}

	static FormRow of(RowMerge.Row merged) {
		boolean removed = merged.state() == RowMerge.State.REMOVED || merged.state() == RowMerge.State.REMOVED_BY_ME;
		return new FormRow(merged.row(), merged.stored().orElse(null), removed, merged.state());
	}

	RowId id() {
		return this.row.id();
	}

	/**
	 * Emptying a row is another way of removing it.
	 * @return the row as the person wants it
	 */
	EnteredRow entered() {
		return new EnteredRow(this.row, this.removed || this.row.isBlank());
	}

	Optional<ContactRow> base() {
		return Optional.ofNullable(this.was).map((cells) -> new ContactRow(this.row.id(), cells));
	}

	boolean isSpare() {
		return this.was == null && this.row.isBlank();
	}

	FormRow withStored() {
		return (this.was == null) ? this
				: new FormRow(new ContactRow(this.row.id(), this.was), this.was, false, RowMerge.State.AGREED);
	}

}
