package jp.tejuncho.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import jp.tejuncho.audit.Damage;
import jp.tejuncho.audit.StoredTexts.WrongText;
import jp.tejuncho.edition.source.EditionFiles;
import jp.tejuncho.edition.source.TemplateFile;
import jp.tejuncho.edition.source.TemplateFiles;
import jp.tejuncho.text.Sha256;

/**
 * The database's copy of the files of every edition ever imported. Drafts outlive the
 * files of their edition.
 */
@Component
class EditionArchive {

	private final JdbcClient jdbc;

	private final Clock clock;

	EditionArchive(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	List<Entry> entries() {
		return this.jdbc.sql("select id, kind, sequence, content_hash from edition order by kind, sequence")
			.query((row, _) -> new Entry(new EditionId(row.getString("id")),
					DocumentKind.ofCode(row.getString("kind")).orElseThrow(), row.getInt("sequence"),
					row.getString("content_hash")))
			.list();
	}

	Map<String, String> foundHashes(EditionId id) {
		return hashes("select path, content from edition_file where edition_id = ?", id,
				(row) -> Sha256.hex(row.getBytes("content")));
	}

	Map<String, String> fileHashes(EditionId id) {
		return hashes("select path, content_hash from edition_file where edition_id = ?", id,
				(row) -> row.getString("content_hash"));
	}

	private Map<String, String> hashes(String rows, EditionId id, HashOfRow hash) {
		return this.jdbc.sql(rows)
			.param(id.value())
			.query((row, _) -> Map.entry(row.getString("path"), hash.of(row)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	EditionFiles files(EditionId id) {
		return new EditionFiles(id,
				this.jdbc.sql("select path, content from edition_file where edition_id = ?")
					.param(id.value())
					.query((row, _) -> TemplateFile.of(row.getString("path"), row.getBytes("content")))
					.list());
	}

	Optional<TemplateFile> questions() {
		return this.jdbc
			.sql("select content, content_hash from question_file order by sequence desc fetch first 1 rows only")
			.query((row, _) -> questions(row.getBytes("content"), row.getString("content_hash")))
			.optional();
	}

	private static TemplateFile questions(byte[] content, String hash) {
		Damage.of("ファイル", hash, Optional.of(Sha256.hex(content))).ifPresent((damage) -> {
			throw new EditionDamaged(List.of(WrongText.of("概要についての質問", damage)));
		});
		return TemplateFile.of(TemplateFiles.QUESTIONS, content);
	}

	List<QuestionFile> questionFiles() {
		return this.jdbc.sql("select sequence, content_hash, content from question_file order by sequence")
			.query((row, _) -> new QuestionFile(row.getInt("sequence"), row.getString("content_hash"),
					Sha256.hex(row.getBytes("content"))))
			.list();
	}

	void add(TemplateFile questions) {
		this.jdbc.sql("""
				insert into question_file (sequence, content_hash, content, imported_at)
				select coalesce(max(sequence), 0) + 1, ?, ?, ? from question_file
				""").params(questions.hash(), questions.bytes(), OffsetDateTime.now(this.clock)).update();
	}

	void add(Edition edition, EditionFiles files) {
		this.jdbc.sql("""
				insert into edition (id, kind, sequence, name, dated, content_hash, imported_at)
				values (?, ?, ?, ?, ?, ?, ?)
				""")
			.params(edition.id().value(), edition.kind().code(), edition.sequence(), edition.name(), edition.dated(),
					files.hash(), OffsetDateTime.now(this.clock))
			.update();
		for (TemplateFile file : files.files()) {
			this.jdbc.sql("insert into edition_file (edition_id, path, content_hash, content) values (?, ?, ?, ?)")
				.params(edition.id().value(), file.path(), file.hash(), file.bytes())
				.update();
		}
	}

	/**
	 * 取り込んだ版.
	 *
	 * @param id its identity
	 * @param kind of document
	 * @param sequence its place in the order of editions
	 * @param hash what its content is recognised by
	 */
	record Entry(EditionId id, DocumentKind kind, int sequence, String hash) {

		/**
		 * Whether it stands where its own files say.
		 * @param edition what they say
		 * @return false if somebody has put it elsewhere
		 */
		boolean places(Edition edition) {
			return edition.kind() == this.kind && edition.sequence() == this.sequence;
		}

	}

	/**
	 * 取り込んだ質問のファイル.
	 *
	 * @param sequence its place in the order of imports
	 * @param hash the SHA-256 it was stored with
	 * @param found that of what is there now
	 */
	record QuestionFile(int sequence, String hash, String found) {
	}

	/**
	 * The hash a row says or has.
	 */
	@FunctionalInterface
	private interface HashOfRow {

		String of(ResultSet row) throws SQLException;

	}

}
