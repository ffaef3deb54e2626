package jp.tejuncho.contact;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.platform.AuditTrail;
import jp.tejuncho.platform.Authorships;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.SystemId;
import jp.tejuncho.system.Systems;

/**
 * 連絡体制の整備.
 */
@Service
public class ContactKeeping {

	private static final String MYSELF = "あなた";

	private final ContactSheets sheets;

	private final Systems systems;

	private final Authorships authorships;

	private final AuditTrail audit;

	ContactKeeping(ContactSheets sheets, Systems systems, Authorships authorships, AuditTrail audit) {
		this.sheets = sheets;
		this.systems = systems;
		this.authorships = authorships;
		this.audit = audit;
	}

	/**
	 * The contact sheet of a system; an empty one if none was written yet.
	 * @param system the system
	 * @param staff who reads it
	 * @return the sheet
	 * @throws jp.tejuncho.platform.NotFound if the person may not read the system
	 */
	@Transactional(readOnly = true)
	public ContactSheet read(SystemId system, SignedInStaff staff) {
		InformationSystem readable = this.systems.readable(system, staff);
		return this.sheets.findById(readable.id().value())
			.map(ContactSheet::whole)
			.orElseGet(() -> new ContactSheet(readable.id()));
	}

	/**
	 * Stores what a person wrote, together with what others have stored since.
	 * @param system the system
	 * @param written what the person began with and wrote
	 * @param staff who writes
	 * @return what became of it
	 */
	@Transactional
	public Outcome write(SystemId system, Written written, SignedInStaff staff) {
		InformationSystem writable = this.systems.changeable(system, staff);
		ContactSheet sheet = this.sheets.findById(writable.id().value())
			.orElseGet(() -> new ContactSheet(writable.id()));
		String faster = faster(sheet, written.seen(), staff);
		Map<ContactTable, RowMerge> merges = new EnumMap<>(ContactTable.class);
		Map<ContactTable, List<ContactRow>> results = new EnumMap<>(ContactTable.class);
		for (ContactTable table : ContactTable.values()) {
			RowMerge merge = RowMerge.of(table, written.base(table), sheet.rows(table), written.rows(table));
			merges.put(table, merge);
			results.put(table, merge.result());
		}
		if (merges.values().stream().anyMatch(RowMerge::isOpen)
				|| results.values().stream().anyMatch(this::isTooLong)) {
			return new Held(merges, sheet.order(), sheet.version(), faster);
		}
		Map<ContactTable, List<ContactRow>> before = rows(sheet);
		if (sheet.write(results)) {
			new ContactAuthors(this.authorships, writable.id(), staff).record(before, rows(sheet));
			sheet.saved(ContactSave.by(staff));
			this.sheets.saveAndFlush(sheet);
			this.audit.record(ContactActs.KEPT, writable.subject(), "連絡先" + sheet.people().size() + "件、ログ"
					+ sheet.logSources().size() + "件、関係機関" + sheet.agencies().size() + "件");
		}
		return new Stored(faster);
	}

	private static Map<ContactTable, List<ContactRow>> rows(ContactSheet sheet) {
		Map<ContactTable, List<ContactRow>> rows = new EnumMap<>(ContactTable.class);
		for (ContactTable table : ContactTable.values()) {
			rows.put(table, sheet.rows(table));
		}
		return rows;
	}

	private boolean isTooLong(List<ContactRow> rows) {
		return rows.size() > ContactTable.MAX_ROWS;
	}

	private static String faster(ContactSheet sheet, long seen, SignedInStaff staff) {
		if (sheet.version() <= seen) {
			return "";
		}
		Set<String> names = sheet.savesAfter(seen)
			.stream()
			.map((save) -> save.isBy(staff) ? MYSELF : save.staffName() + "さん")
			.collect(Collectors.toCollection(LinkedHashSet::new));
		boolean myself = names.remove(MYSELF);
		if (names.isEmpty()) {
			return myself ? "あなたが別の画面で" : "別の画面で";
		}
		return String.join("、", names) + (myself ? "と、別の画面のあなたが" : "が");
	}

	/**
	 * 書いた連絡体制.
	 *
	 * @param seen the version the person began with
	 * @param base the rows as they were then
	 * @param tables the rows as the person wants them
	 */
	public record Written(long seen, Map<ContactTable, List<ContactRow>> base,
			Map<ContactTable, List<EnteredRow>> tables) {

		public Written {
			base = Map.copyOf(base);
			tables = Map.copyOf(tables);
		}

		List<ContactRow> base(ContactTable table) {
			return this.base.getOrDefault(table, List.of());
		}

		List<EnteredRow> rows(ContactTable table) {
			return this.tables.getOrDefault(table, List.of());
		}

	}

	/**
	 * 保存の結果.
	 */
	public sealed interface Outcome {

		/**
		 * Who stored something after the person began.
		 * @return the beginning of a sentence that ends with 保存しました, or empty
		 */
		String faster();

	}

	/**
	 * 保存した.
	 *
	 * @param faster whose changes were joined
	 */
	public record Stored(String faster) implements Outcome {
	}

	/**
	 * 人が決めることがあり、保存していない.
	 *
	 * @param tables what both made of the tables
	 * @param order the ids of the rows stored, in order, with a blank between them
	 * @param version what is stored
	 * @param faster who was faster
	 */
	public record Held(Map<ContactTable, RowMerge> tables, Map<ContactTable, String> order, long version,
			String faster) implements Outcome {

		public Held {
			tables = Map.copyOf(tables);
			order = Map.copyOf(order);
		}

	}

}
