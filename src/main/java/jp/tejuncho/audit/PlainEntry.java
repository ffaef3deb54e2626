package jp.tejuncho.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jp.tejuncho.platform.AuditActor;

/**
 * 命令が書く操作の記録.
 *
 * The application isn't there; the entry is sealed when it starts.
 *
 * @param act what was done
 * @param subject what to
 * @param detail what else there is to know
 */
public record PlainEntry(String act, String subject, String detail) {

	/**
	 * Writes the entry.
	 * @param connection to the database whose trail it belongs to
	 * @param clock the time of it
	 * @throws SQLException if the database refuses it
	 */
	public void write(Connection connection, Clock clock) throws SQLException {
		try (PreparedStatement insert = connection
			.prepareStatement("insert into audit_entry (id, happened_at, actor_id, actor, act, subject, detail, "
					+ "remote_address) values (?, ?, null, ?, ?, ?, ?, ?)")) {
			insert.setObject(1, UUID.randomUUID());
			insert.setObject(2, clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
			insert.setString(3, AuditActor.TEJUNCHO.name());
			insert.setString(4, this.act);
			insert.setString(5, this.subject);
			insert.setString(6, this.detail);
			insert.setString(7, "サーバー");
			insert.executeUpdate();
		}
	}

}
