package jp.tejuncho.contact;

import java.util.List;

import jakarta.persistence.Embeddable;

/**
 * ログを記録するサーバー等.
 *
 * @param id the row
 * @param server サーバー等の名称
 * @param computer コンピューター名等
 * @param logs 収集・記録するログの名称
 */
@Embeddable
public record LogSource(RowId id, String server, String computer, String logs) {

	static LogSource of(ContactRow row) {
		return new LogSource(row.id(), row.cell(0), row.cell(1), row.cell(2));
	}

	ContactRow row() {
		return new ContactRow(this.id, List.of(this.server, this.computer, this.logs));
	}

}
