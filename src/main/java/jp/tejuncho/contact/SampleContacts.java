package jp.tejuncho.contact;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import jp.tejuncho.platform.SampleData;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.Systems;

/**
 * 見本の連絡体制.
 *
 * Telephone numbers and addresses are of the ranges reserved for examples.
 */
@Component
class SampleContacts implements SampleData {

	private final ContactSheets sheets;

	private final Systems systems;

	SampleContacts(ContactSheets sheets, Systems systems) {
		this.sheets = sheets;
		this.systems = systems;
	}

	@Override
	public int order() {
		return 50;
	}

	@Override
	public void create() {
		for (InformationSystem system : this.systems.samples()) {
			if (this.sheets.findById(system.id().value()).isEmpty()) {
				ContactSheet sheet = new ContactSheet(system.id());
				sheet.write(Map.of(ContactTable.PEOPLE, people().stream().map(ContactPerson::row).toList(),
						ContactTable.LOGS, logs().stream().map(LogSource::row).toList(), ContactTable.AGENCIES,
						agencies().stream().map(ReportingAgency::row).toList()));
				this.sheets.saveAndFlush(sheet);
			}
		}
	}

	@Override
	public void remove() {
		List<UUID> fictional = this.systems.samples().stream().map((system) -> system.id().value()).toList();
		this.sheets.deleteAll(this.sheets.findBySystemIdIn(fictional));
	}

	private static List<ContactPerson> people() {
		return List.of(person(Duty.LEADER, "情報課長", "見本　太郎", "2001"), person(Duty.SUPERVISOR, "情報課長補佐", "見本　花子", "2002"),
				person(Duty.STAFF, "システム係長", "見本　次郎", "2003"), person(Duty.STAFF, "システム係主査", "見本　三郎", "2004"),
				person(Duty.COORDINATOR, "企画係長", "見本　春子", "2005"), person(Duty.STAFF, "システム係主任", "髙﨑　見本", "2006"),
				person(Duty.EXECUTIVE, "総務部長", "見本　秋夫", "1001"), person(Duty.PRESS, "広報課長", "見本　冬美", "1101"),
				new ContactPerson(RowId.fresh(), Duty.CONTRACTOR, "見本情報サービス株式会社", "保守窓口", "00-0000-3001",
						"00-0000-3002", "support@example.com"));
	}

	private static ContactPerson person(Duty duty, String post, String name, String extension) {
		return new ContactPerson(RowId.fresh(), duty, post, name, "内線" + extension, "00-0000-" + extension,
				"e" + extension + "@example.lg.jp");
	}

	private static List<LogSource> logs() {
		return List.of(new LogSource(RowId.fresh(), "業務サーバー", "mihon-ap01", "アクセスログ、操作ログ、OSのイベントログ"),
				new LogSource(RowId.fresh(), "データベースサーバー", "mihon-db01", "監査ログ、OSのイベントログ"),
				new LogSource(RowId.fresh(), "ファイアウォール", "mihon-fw01", "通信ログ"));
	}

	private static List<ReportingAgency> agencies() {
		return List.of(
				new ReportingAgency(RowId.fresh(), "見本県", "デジタル政策課", "担当者", "00-0000-4001", "digital@example.lg.jp"),
				new ReportingAgency(RowId.fresh(), "個人情報保護委員会", "漏えい等報告窓口", "", "00-0000-4002", ""),
				new ReportingAgency(RowId.fresh(), "見本警察署", "生活安全課", "担当者", "00-0000-4003", ""));
	}

}
