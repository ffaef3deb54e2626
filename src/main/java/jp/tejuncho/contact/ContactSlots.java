package jp.tejuncho.contact;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Words;
import jp.tejuncho.drafting.SlotContents;
import jp.tejuncho.edition.Answer;
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

	private static final Map<ContactTable, String> SLOTS = Map.of(ContactTable.PEOPLE, FIGURE, ContactTable.LOGS, LOGS,
			ContactTable.AGENCIES, AGENCIES);

	private final ContactSheets sheets;

	ContactSlots(ContactSheets sheets) {
		this.sheets = sheets;
	}

	@Override
	public Filling fill(InformationSystem system, Set<String> wanted, UnaryOperator<String> houseWord,
			UnaryOperator<String> guidelineWord) {
		ContactSheet sheet = this.sheets.findById(system.id().value()).orElseGet(() -> new ContactSheet(system.id()));
		List<String> managers = managers(sheet);
		Map<ContactTable, String> slots = new EnumMap<>(SLOTS);
		slots.values().retainAll(wanted);
		if (slots.isEmpty()) {
			return new Filling(Map.of(), Map.of(), managers);
		}
		return new Filling(blocks(sheet, wanted, houseWord, contracts(system, sheet)), ContactPoints.open(sheet, slots),
				ContactPoints.doubtful(sheet, slots), sources(system, slots), managers,
				() -> blocks(new ContactSheet(system.id()), wanted, guidelineWord, true));
	}

	private static Map<String, List<Block>> blocks(ContactSheet sheet, Set<String> wanted, UnaryOperator<String> word,
			boolean contracts) {
		Map<String, List<Block>> blocks = new HashMap<>();
		blocks.put(FIGURE, structure(sheet, word, contracts));
		blocks.put(LOGS, List.of(logs(sheet)));
		blocks.put(AGENCIES, List.of(agencies(sheet)));
		blocks.keySet().retainAll(wanted);
		return blocks;
	}

	private static List<String> managers(ContactSheet sheet) {
		return sheet.people()
			.stream()
			.filter((person) -> person.duty() == Duty.SUPERVISOR && !person.post().isBlank())
			.map(ContactPerson::post)
			.toList();
	}

	private static Map<String, Source> sources(InformationSystem system, Map<ContactTable, String> slots) {
		Map<String, Source> sources = new HashMap<>();
		slots.forEach((table, slot) -> sources.put(slot, new Source("/systems/" + system.id() + "/contacts",
				table.code(), "連絡体制の画面で「" + table.title() + "」を書く")));
		return sources;
	}

	// who is registered is there, whatever the profile says
	private static boolean contracts(InformationSystem system, ContactSheet sheet) {
		return system.profile().get("outsourcing") != Answer.NO
				|| sheet.people().stream().anyMatch((person) -> person.duty() == Duty.CONTRACTOR);
	}

	private static List<Block> structure(ContactSheet sheet, UnaryOperator<String> houseWord, boolean contracts) {
		List<Block> blocks = new ArrayList<>();
		blocks.add(ContactFigure.of(new NodeId(FIGURE), sheet.people(), houseWord, contracts));
		if (!sheet.people().isEmpty()) {
			blocks.add(people(sheet));
		}
		return blocks;
	}

	private static Block.Table people(ContactSheet sheet) {
		List<List<Words>> rows = new ArrayList<>();
		for (ContactPerson person : sheet.people()) {
			List<Words> row = new ArrayList<>(row(Integer.toString(rows.size() + 1), person.dutyLabel()));
			row.add(person.listed());
			row.addAll(row(person.telephone(), person.afterHours(), person.email()));
			rows.add(row);
		}
		return new Block.Table(new NodeId(FIGURE + ".list"), "緊急時の連絡先の一覧",
				columns("リストNo.", 6, "役割", 15, "職・氏名", 17, "電話番号", 15, "夜間・休日", 15, "電子メールアドレス", 20), rows);
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
