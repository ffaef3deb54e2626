package jp.tejuncho.contact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.platform.Authorship;
import jp.tejuncho.platform.Authorships;
import jp.tejuncho.system.SystemId;

/**
 * 連絡体制を書いた人.
 *
 * A row that only moved was written by nobody.
 */
final class ContactAuthors {

	private static final int DUTY = 0;

	private final Authorships authorships;

	private final SystemId system;

	private final SignedInStaff staff;

	ContactAuthors(Authorships authorships, SystemId system, SignedInStaff staff) {
		this.authorships = authorships;
		this.system = system;
		this.staff = staff;
	}

	void record(Map<ContactTable, List<ContactRow>> before, Map<ContactTable, List<ContactRow>> after) {
		for (ContactTable table : ContactTable.values()) {
			Map<RowId, ContactRow> gone = new HashMap<>();
			before.getOrDefault(table, List.of()).forEach((row) -> gone.put(row.id(), row));
			for (ContactRow row : after.getOrDefault(table, List.of())) {
				if (!row.equals(gone.remove(row.id()))) {
					wrote(table, row);
				}
			}
			gone.keySet()
				.forEach((row) -> this.authorships.emptied(this.system.value(), Authorship.Kind.CONTACT,
						called(table, row)));
		}
	}

	private void wrote(ContactTable table, ContactRow row) {
		List<String> words = words(table, row);
		if (words.isEmpty()) {
			this.authorships.emptied(this.system.value(), Authorship.Kind.CONTACT, called(table, row.id()));
			return;
		}
		this.authorships.wrote(this.system.value(), new Authorship(Authorship.Kind.CONTACT, called(table, row.id()),
				table.title() + "「" + words.getFirst() + "」", String.join("\n", words)), this.staff.personId());
	}

	// what a duty is called is not the person's words
	private static List<String> words(ContactTable table, ContactRow row) {
		int first = (table == ContactTable.PEOPLE) ? DUTY + 1 : 0;
		return row.cells().stream().skip(first).map(String::strip).filter((cell) -> !cell.isEmpty()).toList();
	}

	private static String called(ContactTable table, RowId row) {
		return new PlaceId(table.code()).child(row.value()).value();
	}

}
