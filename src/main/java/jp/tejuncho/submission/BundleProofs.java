package jp.tejuncho.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import jp.tejuncho.archive.KeptBytes;
import jp.tejuncho.audit.Damage;
import jp.tejuncho.audit.Evidence;
import jp.tejuncho.audit.ProvenDifferences;
import jp.tejuncho.audit.ProvenRecords;
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

	private static final String FILES = "select cast(draft_id as varchar(36)), sequence, position, name, digest, pages, "
			+ "size, source from submission_bundle_file ";

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
	public String label(String fact) {
		return fact.startsWith(FILE) ? (Integer.parseInt(fact.substring(FILE.length())) + 1) + "番目のファイル"
				: ProvenRecords.super.label(fact);
	}

	@Override
	public Map<String, String> parts(String fact, String value) {
		if (fact.equals("made_at")) {
			return Map.of("", ProvenDifferences.time(value));
		}
		String[] parts = value.split(" ", 5);
		if (!fact.startsWith(FILE) || parts.length < 5) {
			return ProvenRecords.super.parts(fact, value);
		}
		Map<String, String> told = new LinkedHashMap<>();
		told.put("ファイル名", parts[4]);
		told.put("", ProvenDifferences.fingerprint(parts[0]));
		told.put("大きさ", parts[2] + "バイト");
		told.put("頁数", parts[1]);
		if (!parts[3].isEmpty()) {
			told.put("もとの文書", ProvenDifferences.fingerprint(parts[3]));
		}
		return told;
	}

	@Override
	public List<Evidence> now() {
		return all("order by draft_id, sequence", List.of());
	}

	/**
	 * How a bundle stands, for the act that made it.
	 * @param bundle the bundle, stored and flushed
	 * @return to be sealed with the act
	 */
	Evidence of(KeptBundle bundle) {
		Release.Key key = bundle.id();
		return all("where draft_id = ? and sequence = ?", List.of(key.draftId(), key.sequence())).getFirst();
	}

	private List<Evidence> all(String which, List<?> key) {
		Map<String, Map<String, String>> bundles = new LinkedHashMap<>();
		this.jdbc.sql(ROWS + which).params(key).query((RowCallbackHandler) (row) -> {
			Map<String, String> facts = ProvenRecords.facts(row);
			bundles.put(key(facts.getOrDefault("draft_id", ""), facts.getOrDefault("sequence", "")), facts);
		});
		this.jdbc.sql(FILES + which).params(key).query((RowCallbackHandler) (row) -> {
			Map<String, String> facts = bundles.get(key(row.getString(1), row.getString(2)));
			if (facts != null) {
				facts.put(FILE + row.getInt(3), row.getString(5) + " " + row.getInt(6) + " " + row.getInt(7) + " "
						+ row.getString(8) + " " + row.getString(4));
			}
		});
		return bundles.entrySet()
			.stream()
			.map((bundle) -> evidence(bundle.getKey(), bundle.getValue().getOrDefault("name", ""), bundle.getValue()))
			.toList();
	}

	private static String key(String draft, String sequence) {
		return draft + "." + sequence;
	}

	@Override
	public List<Damage> damage(Evidence evidence) {
		List<Damage> damage = new ArrayList<>();
		evidence.facts().forEach((fact, value) -> {
			if (fact.startsWith(FILE)) {
				String[] file = value.split(" ", 5);
				Damage.of("「" + file[4] + "」", file[0], this.archive.found(file[0])).ifPresent(damage::add);
			}
		});
		return damage;
	}

	@Override
	public String made(Evidence evidence) {
		return ProvenDifferences.time(evidence.facts().getOrDefault("made_at", "")) + "に作成";
	}

}
