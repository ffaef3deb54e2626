package jp.tejuncho.versions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The digests of everything that is kept for ever, by what it is. Each database has its
 * own: what names an address holds identities.
 */
final class KeptFiles {

	/** What the newest seal of the audit trail is called. */
	static final String SEAL = "操作の記録の最後の封";

	/** How the name of a tree ends. */
	private static final String TREE = "文書の木";

	/** How the name of a bundle ends, which is put together anew each time. */
	private static final String ZIP = "一式のZIP";

	private KeptFiles() {
	}

	static Map<String, String> read(Path kept, KeptDatabase database) throws IOException {
		Map<String, String> files = new LinkedHashMap<>();
		for (String line : Files.readAllLines(path(kept, database))) {
			String[] cells = line.split("\t", 2);
			files.put(cells[1], cells[0]);
		}
		return files;
	}

	static void write(Path kept, KeptDatabase database, Map<String, String> files) throws IOException {
		Files.write(path(kept, database),
				files.entrySet().stream().map((file) -> file.getValue() + "\t" + file.getKey()).toList());
	}

	private static Path path(Path kept, KeptDatabase database) {
		return kept.resolve(database.file().replaceFirst("\\..*", "") + "-digests.txt");
	}

	static Map<String, String> trees(Map<String, String> files) {
		return files.entrySet()
			.stream()
			.filter((file) -> file.getKey().endsWith(TREE))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	static boolean isArchived(String name) {
		return !name.endsWith(ZIP) && !name.equals(SEAL);
	}

	/**
	 * Finds them all, as the tables of this version have them.
	 * @param house the house
	 * @return digests by what they are of
	 */
	static SortedMap<String, String> of(KeptHouse house) {
		Map<UUID, String> drafts = ReadHouse.drafts(house)
			.entrySet()
			.stream()
			.collect(Collectors.toMap((draft) -> draft.getValue().value(), Map.Entry::getKey));
		SortedMap<String, String> files = new TreeMap<>();
		JdbcTemplate database = house.database();
		find(database, "round, '照会', document, '" + TREE + "' from review_round", drafts, files);
		find(database, "sequence, '承認', document, '" + TREE + "' from document_release", drafts, files);
		find(database, "sequence, '承認', pdf, 'PDF' from document_release", drafts, files);
		find(database, "sequence, '承認', findings, '点検の結果' from document_release", drafts, files);
		find(database, "sequence, '施行', in_force_document, '" + TREE + "' from document_release", drafts, files);
		find(database, "sequence, '施行', in_force_pdf, 'PDF' from document_release", drafts, files);
		find(database, "sequence, '承認', digest, '一式の' || position || '番' from submission_bundle_file", drafts, files);
		find(database, "sequence, '承認', zip_digest, '" + ZIP + "' from submission_bundle", drafts, files);
		List<String> nameless = database.queryForList("select distinct digest from archived_part order by 1",
				String.class);
		nameless.stream()
			.filter((digest) -> !files.containsValue(digest))
			.forEach((digest) -> files.put("名のないもの　" + digest, digest));
		files.put(SEAL,
				database.queryForObject("select digest from audit_seal order by number desc limit 1", String.class));
		return files;
	}

	private static void find(JdbcTemplate database, String columns, Map<UUID, String> drafts,
			Map<String, String> files) {
		database.query("select draft_id, " + columns + " order by 1, 2, 5", (row) -> {
			String digest = row.getString(4);
			if (digest != null) {
				files.put(drafts.get(row.getObject(1, UUID.class)) + "　" + row.getInt(2) + "回目の" + row.getString(3)
						+ "　" + row.getString(5), digest);
			}
		});
	}

}
