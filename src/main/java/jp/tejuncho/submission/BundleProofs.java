package jp.tejuncho.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import jp.tejuncho.platform.Evidence;
import jp.tejuncho.platform.ProvenRecords;
import jp.tejuncho.review.KeptBytes;
import jp.tejuncho.review.Release;

/**
 * 決裁一式の証明.
 *
 * The bundle and the SHA-256 of each of its files.
 */
@Component
public class BundleProofs implements ProvenRecords {

	private static final String FILE = "file_";

	private static final String ROWS = "select draft_id, sequence, name, zip_digest, bearing, made_by, made_at, version "
			+ "from submission_bundle ";

	private static final Map<String, String> LABELS = Map.of("name", "名称", "zip_digest", "一式のSHA-256", "bearing",
			"一式の日付", "made_by", "作った人", "made_at", "作った日時", "version", "書換えの回数");

	private final JdbcClient jdbc;

	private final KeptBytes archive;

	BundleProofs(JdbcClient jdbc, KeptBytes archive) {
		this.jdbc = jdbc;
		this.archive = archive;
	}

	@Override
	public String kind() {
		return "bundle";
	}

	@Override
	public Map<String, String> labels() {
		return LABELS;
	}

	@Override
	public List<Evidence> now() {
		return this.jdbc.sql(ROWS + "order by draft_id, sequence")
			.query(this::row)
			.list()
			.stream()
			.map(this::whole)
			.toList();
	}

	/**
	 * How a bundle stands, for the act that made it.
	 * @param bundle the bundle, stored and flushed
	 * @return to be sealed with the act
	 */
	Evidence of(KeptBundle bundle) {
		Release.Key key = bundle.id();
		return whole(this.jdbc.sql(ROWS + "where draft_id = ? and sequence = ?")
			.params(key.draftId(), key.sequence())
			.query(this::row)
			.single());
	}

	private Map<String, String> row(ResultSet row, int place) throws SQLException {
		return ProvenRecords.facts(row);
	}

	private Evidence whole(Map<String, String> facts) {
		String draft = facts.getOrDefault("draft_id", "");
		int sequence = Integer.parseInt(facts.getOrDefault("sequence", "0"));
		this.jdbc
			.sql("select position, name, digest, pages, size, source from submission_bundle_file "
					+ "where draft_id = ? and sequence = ? order by position")
			.params(UUID.fromString(draft), sequence)
			.query((RowCallbackHandler) (row) -> facts.put(FILE + row.getInt(1), row.getString(3) + " " + row.getInt(4)
					+ " " + row.getInt(5) + " " + row.getString(6) + " " + row.getString(2)));
		return evidence(draft + "." + sequence, facts.getOrDefault("name", ""), facts);
	}

	@Override
	public List<String> damage(Evidence evidence) {
		List<String> damage = new ArrayList<>();
		evidence.facts().forEach((fact, value) -> {
			if (fact.startsWith(FILE)) {
				String[] file = value.split(" ", 5);
				if (!this.archive.holds(file[0])) {
					damage.add("「" + file[4] + "」（SHA-256 " + file[0] + "）");
				}
			}
		});
		return damage;
	}

}
