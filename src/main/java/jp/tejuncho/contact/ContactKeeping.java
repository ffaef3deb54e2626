package jp.tejuncho.contact;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.platform.AuditTrail;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.SystemId;
import jp.tejuncho.system.Systems;

/**
 * 連絡体制の整備.
 */
@Service
public class ContactKeeping {

	private final ContactSheets sheets;

	private final Systems systems;

	private final AuditTrail audit;

	ContactKeeping(ContactSheets sheets, Systems systems, AuditTrail audit) {
		this.sheets = sheets;
		this.systems = systems;
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
	 * Replaces the whole sheet.
	 * @param system the system
	 * @param seen the version the person started from
	 * @param written what the person wrote
	 * @param staff who writes
	 * @throws ChangedMeanwhile if another person was faster; nothing is stored then
	 */
	@Transactional
	public void write(SystemId system, long seen, Written written, SignedInStaff staff) {
		InformationSystem writable = this.systems.writable(system, staff);
		ContactSheet sheet = this.sheets.findById(writable.id().value())
			.orElseGet(() -> new ContactSheet(writable.id()));
		if (sheet.version() != seen) {
			throw new ChangedMeanwhile();
		}
		sheet.write(written.people(), written.logSources(), written.agencies());
		this.sheets.saveAndFlush(sheet);
		this.audit.record("連絡体制を保存", writable.name() + " (" + writable.id().value() + ")",
				"連絡先" + written.people().size() + "件、ログ" + written.logSources().size() + "件、関係機関"
						+ written.agencies().size() + "件");
	}

	/**
	 * 書いた連絡体制.
	 *
	 * @param people in the order of the list
	 * @param logSources in order
	 * @param agencies in order
	 */
	public record Written(List<ContactPerson> people, List<LogSource> logSources, List<ReportingAgency> agencies) {

		public Written {
			people = List.copyOf(people);
			logSources = List.copyOf(logSources);
			agencies = List.copyOf(agencies);
		}

	}

	/**
	 * Another person stored the sheet first.
	 */
	public static final class ChangedMeanwhile extends RuntimeException {

		ChangedMeanwhile() {
			super("The contact sheet was changed meanwhile");
		}

	}

}
