package jp.tejuncho.edition;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import jp.tejuncho.edition.source.EditionFiles;
import jp.tejuncho.edition.source.TemplateFile;
import jp.tejuncho.edition.source.TemplateFiles;

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

	Map<String, String> fileHashes(EditionId id) {
		return this.jdbc.sql("select path, content_hash from edition_file where edition_id = ?")
			.param(id.value())
			.query((row, _) -> Map.entry(row.getString("path"), row.getString("content_hash")))
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
		return this.jdbc.sql("select content from question_file order by sequence desc fetch first 1 rows only")
			.query((row, _) -> TemplateFile.of(TemplateFiles.QUESTIONS, row.getBytes("content")))
			.optional();
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
	}

}
