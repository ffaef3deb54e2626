package jp.tejuncho.contact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.tejuncho.drafting.OpenPoint;

/**
 * 連絡体制に残っていること.
 */
final class ContactPoints {

	private final ContactSheet sheet;

	private ContactPoints(ContactSheet sheet) {
		this.sheet = sheet;
	}

	/**
	 * What is still to be written.
	 * @param sheet the contact sheet
	 * @param slots the slot that each table fills
	 * @return what to do, by slot
	 */
	static Map<String, List<OpenPoint>> open(ContactSheet sheet, Map<ContactTable, String> slots) {
		ContactPoints points = new ContactPoints(sheet);
		Map<String, List<OpenPoint>> open = new HashMap<>();
		slots.forEach((table, slot) -> open.put(slot, switch (table) {
			case PEOPLE -> points.people();
			case LOGS -> points.emptiness(table, "ログを記録するサーバー等を登録してください。");
			case AGENCIES -> points.emptiness(table, "連絡又は報告をする機関等を登録してください。");
		}));
		return open;
	}

	/**
	 * Where nobody could be reached, as it seems.
	 * @param sheet the contact sheet
	 * @param slots the slot that each table fills
	 * @return what to look at, by slot
	 */
	static Map<String, List<OpenPoint>> doubtful(ContactSheet sheet, Map<ContactTable, String> slots) {
		ContactPoints points = new ContactPoints(sheet);
		Map<String, List<OpenPoint>> doubts = new HashMap<>();
		slots.forEach((table, slot) -> doubts.put(slot, points.doubts(table)));
		return doubts;
	}

	private List<OpenPoint> people() {
		List<OpenPoint> points = new ArrayList<>();
		for (Duty duty : List.of(Duty.LEADER, Duty.SUPERVISOR, Duty.COORDINATOR, Duty.STAFF)) {
			if (this.sheet.people().stream().noneMatch((person) -> person.duty() == duty)) {
				points.add(point(ContactTable.PEOPLE, "「" + duty.label() + "」を登録してください。"));
			}
		}
		int number = 0;
		for (ContactRow row : this.sheet.rows(ContactTable.PEOPLE)) {
			number++;
			for (String missing : ContactTable.PEOPLE.missing(row).values()) {
				points.add(point(ContactTable.PEOPLE, ContactTable.PEOPLE.rowName().formatted(number) + missing));
			}
		}
		return points;
	}

	private List<OpenPoint> emptiness(ContactTable table, String what) {
		return this.sheet.rows(table).isEmpty() ? List.of(point(table, what)) : List.of();
	}

	private List<OpenPoint> doubts(ContactTable table) {
		List<OpenPoint> points = new ArrayList<>();
		int number = 0;
		for (ContactRow row : this.sheet.rows(table)) {
			number++;
			for (int i = 0; i < table.columns().size(); i++) {
				ContactTable.Column column = table.columns().get(i);
				String doubt = column.doubt(row.cell(i));
				if (!doubt.isEmpty()) {
					points.add(point(table,
							table.rowName().formatted(number) + column.heading() + "「" + row.cell(i) + "」は、" + doubt));
				}
			}
		}
		return points;
	}

	private OpenPoint point(ContactTable table, String what) {
		return new OpenPoint(table.title(), what,
				"/systems/" + this.sheet.system().value() + "/contacts#" + table.code());
	}

}
