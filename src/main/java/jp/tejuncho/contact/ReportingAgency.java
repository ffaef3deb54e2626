package jp.tejuncho.contact;

import java.util.List;

import jakarta.persistence.Embeddable;

/**
 * 連絡・報告する機関等.
 *
 * @param id the row
 * @param agency 機関等の名称
 * @param office 担当部署
 * @param name 担当者名
 * @param telephone 電話番号
 * @param email 電子メールアドレス
 */
@Embeddable
public record ReportingAgency(RowId id, String agency, String office, String name, String telephone, String email) {

	static ReportingAgency of(ContactRow row) {
		return new ReportingAgency(row.id(), row.cell(0), row.cell(1), row.cell(2), row.cell(3), row.cell(4));
	}

	ContactRow row() {
		return new ContactRow(this.id, List.of(this.agency, this.office, this.name, this.telephone, this.email));
	}

}
