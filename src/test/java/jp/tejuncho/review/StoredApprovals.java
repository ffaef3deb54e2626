package jp.tejuncho.review;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jp.tejuncho.archive.Archive;
import jp.tejuncho.archive.DocumentJson;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a database says of approvals, read without the application.
 */
final class StoredApprovals {

	private final Connection connection;

	StoredApprovals(Connection connection) {
		this.connection = connection;
	}

	/**
	 * Counts what was approved, and sees that nothing of it is missing and nothing is
	 * half done.
	 * @return how many approvals each draft has
	 */
	Map<String, Integer> countWhole() throws SQLException {
		Map<String, Integer> counts = new TreeMap<>();
		List<String> releases = query("select draft_id, document, pdf, findings from document_release order by 1");
		for (String release : releases) {
			String[] fields = release.split("\t", -1);
			assertThat(DocumentJson.read(bytes(fields[1])).blocks()).isNotEmpty();
			assertThat(new String(bytes(fields[2]), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
			assertThat(new String(bytes(fields[3]), StandardCharsets.UTF_8)).startsWith("{");
			counts.merge(fields[0], 1, Integer::sum);
		}
		assertThat(query("select id from audit_entry where act like '%を承認'")).hasSameSizeAs(releases);
		assertThat(query("select draft_id, round from review_round where ending = 'APPROVED' order by 1, 2"))
			.isEqualTo(query("select draft_id, round from document_release order by 1, 2"));
		assertThat(query("select draft_id from document_case where stage = 'APPROVED' order by 1"))
			.isEqualTo(query("select draft_id from document_release where state = 'APPROVED' order by 1"));
		assertThat(query("""
				select s.draft_id, s.round from review_round_step s
				join review_round r on r.draft_id = s.draft_id and r.round = s.round
				where s.act = 'APPROVE' and s.done_at is not null and r.ending is null""")).isEmpty();
		assertThat(query("select draft_id from document_case where stage = 'IN_REVIEW' order by 1"))
			.isEqualTo(query("select draft_id from review_round where ending is null order by 1"));
		return counts;
	}

	private byte[] bytes(String digest) throws SQLException {
		try (PreparedStatement statement = this.connection
			.prepareStatement("select content from archived_part where digest = ? order by part")) {
			statement.setString(1, digest);
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			try (ResultSet parts = statement.executeQuery()) {
				while (parts.next()) {
					bytes.writeBytes(parts.getBytes(1));
				}
			}
			assertThat(Archive.digest(bytes.toByteArray())).as("the bytes of an approval").isEqualTo(digest);
			return bytes.toByteArray();
		}
	}

	/**
	 * Reads rows.
	 * @param sql a query
	 * @return each row, its columns with tabs between
	 */
	List<String> query(String sql) throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement(sql);
				ResultSet rows = statement.executeQuery()) {
			List<String> found = new ArrayList<>();
			int columns = rows.getMetaData().getColumnCount();
			while (rows.next()) {
				StringBuilder row = new StringBuilder();
				for (int column = 1; column <= columns; column++) {
					row.append((column > 1) ? "\t" : "").append(rows.getString(column));
				}
				found.add(row.toString());
			}
			return found;
		}
	}

}
