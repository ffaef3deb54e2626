package jp.tejuncho.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Drawing;
import jp.tejuncho.document.Drawing.Arrow;
import jp.tejuncho.document.Drawing.Box;
import jp.tejuncho.document.Drawing.Caption;
import jp.tejuncho.document.Drawing.Point;
import jp.tejuncho.document.Drawing.Shape;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.text.LetterWidths;

/**
 * 連絡体制図.
 *
 * The guideline's figure (別添 1 連絡体制及び責任者) with the posts and names of the contact sheet.
 * Three columns on the page's measure; the boxes' heights follow from their lines.
 */
final class ContactFigure {

	private static final String REPORT_AND_ORDER = "報告・指示";

	private static final double WIDTH = 158;

	private static final double LEFT = 2;

	private static final double MIDDLE = 54;

	private static final double RIGHT = 110;

	private static final double BOX_WIDTH = 46;

	private static final double LINE_HEIGHT = 4.6;

	private static final double PADDING = 3;

	private static final double GAP = 13;

	private static final double WIDE_GAP = 20;

	private static final double NOTE_X = 123;

	/** Letters in a line of a box. */
	private static final double ROOM = 13;

	/** So many people of a duty keep the figure legible; the list below has all. */
	private static final int MOST = 20;

	private static final int MOST_STAFF = 40;

	private static final int MOST_IN_A_COLUMN = 6;

	private final List<ContactPerson> people;

	private final UnaryOperator<String> houseWord;

	private final List<Shape> shapes = new ArrayList<>();

	private final boolean contracts;

	private ContactFigure(List<ContactPerson> people, UnaryOperator<String> houseWord, boolean contracts) {
		this.people = people;
		this.houseWord = houseWord;
		this.contracts = contracts;
	}

	/**
	 * Draws the figure.
	 * @param id its place in the document
	 * @param people the contact list in order; a duty nobody has is drawn with ○○
	 * @param houseWord the organisation's words, for the names of offices
	 * @param contracts whether there is a contractor
	 * @return the figure
	 */
	static Block.Figure of(NodeId id, List<ContactPerson> people, UnaryOperator<String> houseWord, boolean contracts) {
		return new ContactFigure(people, houseWord, contracts).draw(id);
	}

	private Block.Figure draw(NodeId id) {
		Box police = box(LEFT, 0, FigureLines.broken(this.houseWord.apply("police.name"), ROOM));
		Box ministry = box(MIDDLE, 0, FigureLines.broken(this.houseWord.apply("ministry.name"), ROOM));
		double second = bottom(police, ministry) + GAP;
		List<String> offices = new ArrayList<>(FigureLines.broken(this.houseWord.apply("security-bureau.name"), ROOM));
		offices.addAll(FigureLines.broken(this.houseWord.apply("security-office.name"), ROOM));
		Box office = box(LEFT, second, offices);
		Box executive = box(MIDDLE, second, named(Duty.EXECUTIVE));
		Box press = box(RIGHT, second, named(Duty.PRESS));
		double group = bottom(office, executive, press) + GAP;
		Box leader = box(MIDDLE, group + 8, listed(Duty.LEADER, "情報セキュリティ管理者"));
		double third = bottom(leader) + WIDE_GAP;
		Box coordinator = box(LEFT + 2, third, listed(Duty.COORDINATOR, ""));
		Box supervisor = box(MIDDLE, third, listed(Duty.SUPERVISOR, "情報システム管理者"));
		// the arrow between them runs below the coordinators, however many they are
		Box staff = staff(Math.max(bottom(supervisor) + GAP, bottom(coordinator) + 1));
		double groupBottom = bottom(staff, coordinator) + 4;
		Box responders = new Box(0, group, WIDTH, groupBottom - group, List.of(), true);
		this.shapes.add(new Caption(LEFT, group + 2, List.of("緊急時対応職員")));
		Box users = box(LEFT, groupBottom + GAP, List.of("インシデント発生課等", "情報システム利用課長", "情報システム利用者"));
		Box contractor = this.contracts ? box(RIGHT, groupBottom + GAP, named(Duty.CONTRACTOR)) : users;
		this.shapes.add(0, responders);
		connectOffices(police, ministry, office, executive, press);
		connectLeader(leader, office, executive, supervisor, coordinator);
		connectCoordinator(coordinator, press, staff);
		arrow(below(supervisor, 0.5), new Point(centre(supervisor), staff.y()), REPORT_AND_ORDER, true);
		connectBelow(users, contractor, staff, groupBottom);
		notes(leader, contractor);
		return new Block.Figure(id, "連絡体制図", alternative(),
				new Drawing(WIDTH, bottom(users, contractor) + 16, this.shapes));
	}

	private void connectOffices(Box police, Box ministry, Box office, Box executive, Box press) {
		arrow(above(office, 0.3), below(police, 0.3), "連携・協力", true);
		bend(above(office, 0.8), below(ministry, 0.3), "報告");
		double side = executive.y() + Math.min(executive.height(), press.height()) / 2;
		arrow(new Point(executive.x() + executive.width(), side), new Point(press.x(), side), "", true);
	}

	private void connectLeader(Box leader, Box office, Box executive, Box supervisor, Box coordinator) {
		double turn = leader.y() - 8 - GAP / 2;
		arrow(List.of(below(office, 0.5), new Point(centre(office), turn), along(leader, 0.2, turn),
				above(leader, 0.2)));
		arrow(below(executive, 0.5), above(leader, 0.5), REPORT_AND_ORDER, true);
		arrow(below(leader, 0.5), above(supervisor, 0.5), REPORT_AND_ORDER, true);
		double side = leader.y() + leader.height() / 2;
		arrow(List.of(new Point(leader.x(), side), new Point(centre(coordinator), side), above(coordinator, 0.5)));
	}

	private void connectCoordinator(Box coordinator, Box press, Box staff) {
		double turn = coordinator.y() - WIDE_GAP + 5;
		arrow(List.of(below(press, 0.2), along(press, 0.2, turn), along(coordinator, 0.8, turn),
				above(coordinator, 0.8)));
		double side = staff.y() + staff.height() / 2;
		this.shapes.add(new Arrow(
				List.of(new Point(staff.x(), side), new Point(centre(coordinator), side), below(coordinator, 0.5)),
				"連絡", false));
	}

	private void connectBelow(Box users, Box contractor, Box staff, double groupBottom) {
		double turn = groupBottom + GAP / 2 - 1;
		arrow(List.of(below(staff, 0.3), along(staff, 0.3, turn), new Point(centre(users), turn), above(users, 0.5)));
		if (this.contracts) {
			arrow(List.of(below(staff, 0.7), along(staff, 0.7, turn), new Point(centre(contractor), turn),
					above(contractor, 0.5)));
		}
	}

	private void notes(Box leader, Box contractor) {
		this.shapes.add(new Caption(NOTE_X, leader.y(),
				List.of("ネットワーク障害", "（サイバーテロ、", "災害）及び大規模な", "ネットワークシステム", "の障害時は、第一報を", "一斉に同報する。")));
		if (this.contracts) {
			this.shapes.add(new Caption(contractor.x(), bottom(contractor) + 3,
					List.of("調査報告事項：発生状況、", "対応状況、影響範囲、", "復旧見込み等")));
		}
	}

	private List<String> listed(Duty duty, String office) {
		List<Listed> persons = with(duty);
		List<String> lines = new ArrayList<>();
		for (Listed listed : persons.subList(0, Math.min(persons.size(), MOST))) {
			lines.add("リストNo." + listed.number());
			lines.addAll(FigureLines.of(listed.person(), ROOM));
		}
		lines.addAll(others(persons.size() - MOST));
		if (persons.isEmpty()) {
			lines.add("○○");
		}
		if (!office.isEmpty()) {
			lines.add(office);
		}
		lines.addAll(FigureLines.broken(duty.label(), ROOM));
		return lines;
	}

	// the people who do the work are many: they have the room of two columns
	private Box staff(double y) {
		List<Listed> persons = with(Duty.STAFF);
		if (persons.size() <= MOST_IN_A_COLUMN) {
			List<String> lines = new ArrayList<>(List.of(Duty.STAFF.label()));
			persons.forEach((listed) -> lines.addAll(numbered(listed, ROOM)));
			if (persons.isEmpty()) {
				lines.add("○○");
			}
			return box(MIDDLE, y, lines);
		}
		List<List<String>> entries = new ArrayList<>();
		persons.subList(0, Math.min(persons.size(), MOST_STAFF))
			.forEach((listed) -> entries.add(numbered(listed, ROOM)));
		entries.add(others(persons.size() - MOST_STAFF));
		int half = (entries.stream().mapToInt(List::size).sum() + 1) / 2;
		List<String> left = new ArrayList<>();
		List<String> right = new ArrayList<>();
		entries.forEach((lines) -> ((left.size() < half) ? left : right).addAll(lines));
		int rows = Math.max(left.size(), right.size()) + 1;
		Box box = new Box(MIDDLE, y, RIGHT + BOX_WIDTH - MIDDLE, rows * LINE_HEIGHT + PADDING, List.of(), false);
		this.shapes.add(box);
		this.shapes.add(new Caption(MIDDLE + PADDING, y + 1, List.of(Duty.STAFF.label())));
		this.shapes.add(new Caption(MIDDLE + PADDING, y + 1 + LINE_HEIGHT, left));
		this.shapes.add(new Caption(RIGHT - PADDING, y + 1 + LINE_HEIGHT, right));
		return box;
	}

	private static List<String> numbered(Listed listed, double room) {
		String number = "No." + listed.number();
		String line = (number + "　" + listed.person().who()).strip();
		if (LetterWidths.ems(line) <= room) {
			return List.of(line);
		}
		List<String> lines = new ArrayList<>(FigureLines.broken((number + "　" + listed.person().post()).strip(), room));
		lines.addAll(FigureLines.broken(listed.person().name(), room));
		return lines;
	}

	private List<String> named(Duty duty) {
		List<Listed> persons = with(duty);
		List<String> lines = new ArrayList<>(FigureLines.broken(duty.label(), ROOM));
		persons.subList(0, Math.min(persons.size(), MOST))
			.forEach((listed) -> lines.addAll(FigureLines.of(listed.person(), ROOM)));
		lines.addAll(others(persons.size() - MOST));
		return lines;
	}

	private static List<String> others(int count) {
		return (count > 0) ? List.of("ほか" + count + "人（一覧のとおり）") : List.of();
	}

	private List<Listed> with(Duty duty) {
		return IntStream.range(0, this.people.size())
			.filter((place) -> this.people.get(place).duty() == duty)
			.mapToObj((place) -> new Listed(place + 1, this.people.get(place)))
			.toList();
	}

	private String alternative() {
		StringBuilder words = new StringBuilder("緊急時の連絡体制。緊急時対応職員：");
		for (int number = 1; number <= this.people.size(); number++) {
			ContactPerson person = this.people.get(number - 1);
			if (person.duty() != null && person.duty().responder()) {
				words.append("リストNo.").append(number).append(' ').append(person.duty().label()).append(' ');
				words.append(person.who()).append("。");
			}
		}
		words.append("リーダーは")
			.append(this.houseWord.apply("security-office.name"))
			.append("、部長・次長・局長及び報道対応担当課等と報告・指示を行い、");
		words.append(this.houseWord.apply("security-office.name"))
			.append("は")
			.append(this.houseWord.apply("police.name"));
		words.append("と連携・協力し、").append(this.houseWord.apply("ministry.name")).append("へ報告する。");
		words.append("情報システム担当者はインシデント発生課等").append(this.contracts ? "及び委託等事業者" : "").append("と報告・指示を行う。");
		return words.toString();
	}

	private Box box(double x, double y, List<String> lines) {
		Box box = new Box(x, y, BOX_WIDTH, lines.size() * LINE_HEIGHT + PADDING, lines, false);
		this.shapes.add(box);
		return box;
	}

	private void arrow(Point from, Point to, String label, boolean bothWays) {
		this.shapes.add(new Arrow(List.of(from, to), label, bothWays));
	}

	private void arrow(List<Point> points) {
		this.shapes.add(new Arrow(points, REPORT_AND_ORDER, true));
	}

	private void bend(Point from, Point to, String label) {
		double middle = (from.y() + to.y()) / 2;
		this.shapes
			.add(new Arrow(List.of(from, new Point(from.x(), middle), new Point(to.x(), middle), to), label, false));
	}

	private static Point above(Box box, double share) {
		return new Point(box.x() + box.width() * share, box.y());
	}

	private static Point along(Box box, double share, double y) {
		return new Point(box.x() + box.width() * share, y);
	}

	private static Point below(Box box, double share) {
		return new Point(box.x() + box.width() * share, box.y() + box.height());
	}

	private static double centre(Box box) {
		return box.x() + box.width() / 2;
	}

	private static double bottom(Box... boxes) {
		double bottom = 0;
		for (Box box : boxes) {
			bottom = Math.max(bottom, box.y() + box.height());
		}
		return bottom;
	}

	/**
	 * A person in the list.
	 */
	private record Listed(int number, ContactPerson person) {
	}

}
