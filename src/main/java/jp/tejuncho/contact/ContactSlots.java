package jp.tejuncho.contact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Words;
import jp.tejuncho.drafting.OpenPoint;
import jp.tejuncho.drafting.SlotContents;
import jp.tejuncho.system.InformationSystem;

/**
 * 緊急時対応計画への差込み.
 *
 * The figure and the three tables of the 緊急時対応計画 that come from the contact sheet.
 */
@Component
class ContactSlots implements SlotContents {

	private static final String FIGURE = "response-plan.contact-figure";

	private static final String LOGS = "response-plan.logs";

	private static final String AGENCIES = "response-plan.agencies";

	private final ContactSheets sheets;

	ContactSlots(ContactSheets sheets) {
		this.sheets = sheets;
	}

	@Override
	public Filling fill(InformationSystem system, UnaryOperator<String> houseWord) {
		ContactSheet sheet = this.sheets.findById(system.id().value()).orElseGet(() -> new ContactSheet(system.id()));
		Map<String, List<Block>> blocks = new HashMap<>();
		blocks.put(FIGURE, structure(sheet, houseWord));
		blocks.put(LOGS, List.of(logs(sheet)));
		blocks.put(AGENCIES, List.of(agencies(sheet)));
		List<String> managers = sheet.people()
			.stream()
			.filter((person) -> person.duty() == Duty.SUPERVISOR && !person.post().isBlank())
			.map(ContactPerson::post)
			.toList();
		return new Filling(blocks, openPoints(sheet), managers);
	}

	private static List<Block> structure(ContactSheet sheet, UnaryOperator<String> houseWord) {
		List<Block> blocks = new ArrayList<>();
		blocks.add(ContactFigure.of(new NodeId(FIGURE), sheet.people(), houseWord));
		if (!sheet.people().isEmpty()) {
			blocks.add(people(sheet));
		}
		return blocks;
	}

	private static Block.Table people(ContactSheet sheet) {
		List<List<Words>> rows = new ArrayList<>();
		for (ContactPerson person : sheet.people()) {
			rows.add(row(Integer.toString(rows.size() + 1), person.duty().label(),
					(person.post() + "　" + person.name()).strip(), person.telephone(), person.afterHours(),
					person.email()));
		}
		return new Block.Table(new NodeId(FIGURE + ".list"), "緊急時の連絡先の一覧",
				columns("リストNo.", 7, "役割", 16, "職・氏名", 17, "電話番号", 14, "夜間・休日", 14, "電子メールアドレス", 20), rows);
	}

	private static Block.Table logs(ContactSheet sheet) {
		return new Block.Table(new NodeId(LOGS), "ログを記録するサーバー等と、記録するログの名称の一覧",
				columns("サーバー等の名称", 1, "コンピューター名等", 1, "収集・記録するログの名称", 1),
				orBlank(3, sheet.logSources().stream().map((log) -> row(log.server(), log.computer(), log.logs()))));
	}

	private static Block.Table agencies(ContactSheet sheet) {
		return new Block.Table(new NodeId(AGENCIES), "緊急事態のときに連絡又は報告をする機関等と、その連絡先の一覧",
				columns("機関等の名称", 5, "担当部署", 5, "担当者名", 4, "電話番号", 4, "電子メールアドレス", 6),
				orBlank(5,
						sheet.agencies()
							.stream()
							.map((agency) -> row(agency.agency(), agency.office(), agency.name(), agency.telephone(),
									agency.email()))));
	}

	private static Map<String, List<OpenPoint>> openPoints(ContactSheet sheet) {
		Map<String, List<OpenPoint>> open = new HashMap<>();
		List<OpenPoint> people = new ArrayList<>();
		for (Duty duty : List.of(Duty.LEADER, Duty.SUPERVISOR, Duty.COORDINATOR, Duty.STAFF)) {
			if (sheet.people().stream().noneMatch((person) -> person.duty() == duty)) {
				people.add(point(sheet, "連絡先の一覧", "「" + duty.label() + "」を登録してください。", "people"));
			}
		}
		open.put(FIGURE, people);
		if (sheet.logSources().isEmpty()) {
			open.put(LOGS, List.of(point(sheet, "ログの一覧", "ログを記録するサーバー等を登録してください。", "logs")));
		}
		if (sheet.agencies().isEmpty()) {
			open.put(AGENCIES, List.of(point(sheet, "関係機関の一覧", "連絡又は報告をする機関等を登録してください。", "agencies")));
		}
		return open;
	}

	private static OpenPoint point(ContactSheet sheet, String where, String what, String anchor) {
		return new OpenPoint(where, what, "/systems/" + sheet.system().value() + "/contacts#" + anchor);
	}

	private static List<Block.Column> columns(Object... headsAndShares) {
		List<Block.Column> columns = new ArrayList<>();
		for (int i = 0; i < headsAndShares.length; i += 2) {
			columns.add(new Block.Column((String) headsAndShares[i], (Integer) headsAndShares[i + 1]));
		}
		return columns;
	}

	private static List<Words> row(String... cells) {
		return Stream.of(cells).map(Words::of).toList();
	}

	private static List<List<Words>> orBlank(int width, Stream<List<Words>> filled) {
		List<List<Words>> rows = filled.toList();
		return rows.isEmpty() ? List.of(Stream.generate(() -> Words.NONE).limit(width).toList()) : rows;
	}

}
