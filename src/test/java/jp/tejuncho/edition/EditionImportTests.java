package jp.tejuncho.edition;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.audit.StoredTexts.WrongText;
import jp.tejuncho.edition.source.EditionFiles;
import jp.tejuncho.edition.source.PlantedTemplates;
import jp.tejuncho.edition.source.TemplateFile;
import jp.tejuncho.edition.source.TemplateFiles;
import jp.tejuncho.edition.source.TemplateMistakes;
import jp.tejuncho.testing.OnH2;
import jp.tejuncho.testing.OnPostgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("版の取込み")
class EditionImportTests {

	private static final String CHAPTER = "procedure/2001-04-01/1-general/1-common.yaml";

	private static final String EDITION = "procedure/2001-04-01/edition.yaml";

	@Nested
	@OnH2
	@DisplayName("H2")
	class OnH2Database extends Expectations {

	}

	@Nested
	@OnPostgresql
	@DisplayName("PostgreSQL 18")
	class OnPostgresqlDatabase extends Expectations {

	}

	@TestConfiguration(proxyBeanMethods = false)
	static class FixedClock {

		@Bean
		Clock clock() {
			return Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneId.of("Asia/Tokyo"));
		}

	}

	@Import({ EditionArchive.class, EditionImport.class, ImportedTexts.class, StoredEditions.class, FixedClock.class })
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	abstract static class Expectations {

		@Autowired
		private EditionArchive archive;

		@Autowired
		private EditionImport imports;

		@Autowired
		private ImportedTexts texts;

		@Autowired
		private JdbcClient jdbc;

		@BeforeEach
		void forgetEverything() {
			for (String table : List.of("edition_file", "edition", "question_file")) {
				this.jdbc.sql("delete from " + table).update();
			}
		}

		@Test
		void 初めての起動でひな形がすべて取り込まれる() {
			this.imports.afterSingletonsInstantiated();
			StoredEditions editions = new StoredEditions(this.archive);
			assertThat(editions.all()).extracting((edition) -> edition.id().value())
				.containsExactly("procedure/2019-05-30", "response-plan/2019-05-30");
			assertThat(editions.current(DocumentKind.PROCEDURE).clauses()).isEqualTo(Templates.procedure().clauses());
			assertThat(editions.questions()).isEqualTo(Templates.questions());
			assertThat(editions.houseWords()).extracting(HouseWord::id).doesNotHaveDuplicates().contains("police.name");
		}

		@Test
		void 二度目の起動では何も読み直さず何も増えない() {
			TemplateFile unreadable = new TemplateFile(EDITION, "これは版として読めない");
			EditionFiles files = new EditionFiles(Templates.procedure().id(), List.of(unreadable));
			this.archive.add(Templates.files().questions());
			this.archive.add(Templates.procedure(), files);
			this.imports.take(new TemplateFiles(Templates.files().questions(), List.of(files)));
			assertThat(count("edition")).isEqualTo(1);
			assertThat(count("question_file")).isEqualTo(1);
		}

		@Test
		void 取り込んだ版の内容が変わればファイルの名前を挙げて起動しない() {
			PlantedTemplates sound = PlantedTemplates.sound();
			this.imports.take(sound.files());
			PlantedTemplates changed = sound.replacing(CHAPTER, "title: 情報資産", "title: 情報の資産");
			assertThatExceptionOfType(EditionAlreadyPublished.class)
				.isThrownBy(() -> this.imports.take(changed.files()))
				.satisfies((ex) -> assertThat(ex.files()).containsExactly("templates-ja/" + CHAPTER))
				.satisfies((ex) -> {
					FailureAnalysis analysis = Objects
						.requireNonNull(new EditionFailureAnalyzer().analyze(new IllegalStateException(ex)));
					assertThat(analysis.getDescription()).contains("procedure/2001-04-01", CHAPTER);
					assertThat(analysis.getAction()).contains("新しい日付のフォルダー");
				});
		}

		@Test
		void ファイルが増えても減っても起動しない() {
			PlantedTemplates sound = PlantedTemplates.sound();
			this.imports.take(sound.files());
			PlantedTemplates changed = sound.without(CHAPTER).with("procedure/2001-04-01/2-new.yaml", "x");
			assertThatExceptionOfType(EditionAlreadyPublished.class)
				.isThrownBy(() -> this.imports.take(changed.files()))
				.satisfies((ex) -> assertThat(ex.files()).containsExactly("templates-ja/" + CHAPTER + "（削除）",
						"templates-ja/procedure/2001-04-01/2-new.yaml（追加）"));
		}

		@Test
		void 同じ順番の版は取り込まない() {
			PlantedTemplates sound = PlantedTemplates.sound();
			PlantedTemplates twice = nextEdition(sound, "sequence: 1");
			assertThatExceptionOfType(EditionSequenceTaken.class).isThrownBy(() -> this.imports.take(twice.files()))
				.withMessageContaining("procedure/2002-04-01")
				.withMessageContaining("procedure/2001-04-01");
			assertThat(count("edition")).isZero();
			assertThat(count("question_file")).isZero();
		}

		@Test
		void 新しい版が加われば今の版になり古い版も残る() {
			PlantedTemplates sound = PlantedTemplates.sound();
			this.imports.take(sound.files());
			this.imports.take(nextEdition(sound, "sequence: 2").files());
			StoredEditions editions = new StoredEditions(this.archive);
			assertThat(editions.current(DocumentKind.PROCEDURE).id().value()).isEqualTo("procedure/2002-04-01");
			assertThat(editions.get(PlantedTemplates.PROCEDURE).sequence()).isEqualTo(1);
			this.imports.take(sound.without(EDITION).without(CHAPTER).files());
			assertThat(new StoredEditions(this.archive).all()).hasSize(3);
		}

		@Test
		void 誤りのある版は一つも取り込まない() {
			PlantedTemplates broken = PlantedTemplates.sound()
				.replacing("response-plan/2001-04-01/edition.yaml", "sequence: 1", "sequence: 零");
			assertThatExceptionOfType(TemplateMistakes.class).isThrownBy(() -> this.imports.take(broken.files()));
			assertThat(count("edition")).isZero();
		}

		@Test
		void 質問は増やせるが使っている質問は消せない() {
			PlantedTemplates sound = PlantedTemplates.sound();
			this.imports.take(sound.files());
			PlantedTemplates more = sound.replacing("questions.yaml", "  short: 公開", "  short: 公開の有無");
			this.imports.take(more.files());
			assertThat(new StoredEditions(this.archive).questions().find("web-publishing").orElseThrow().label())
				.isEqualTo("公開の有無");
			PlantedTemplates less = sound.replacing("questions.yaml", "id: specific-personal-information", "id: other");
			assertThatExceptionOfType(TemplateMistakes.class).isThrownBy(() -> this.imports.take(less.files()))
				.withMessageContaining(CHAPTER)
				.withMessageContaining("specific-personal-information");
			assertThat(count("question_file")).isEqualTo(2);
		}

		@Test
		void 何人が同時に開いても版は一度だけ読まれる() {
			this.imports.take(PlantedTemplates.sound().files());
			StoredEditions editions = new StoredEditions(this.archive);
			List<Edition> read = IntStream.range(0, 16)
				.parallel()
				.mapToObj((_) -> editions.get(PlantedTemplates.PROCEDURE))
				.toList();
			assertThat(read).allMatch((edition) -> edition == read.getFirst());
		}

		@ParameterizedTest
		@ValueSource(strings = { "定めるものとする", "" })
		void 保存した文が書き換わっていれば名指しして起動せず文書も作らない(String forged) {
			this.imports.afterSingletonsInstantiated();
			String path = forge(forged);
			assertThatExceptionOfType(EditionDamaged.class).isThrownBy(() -> this.imports.afterSingletonsInstantiated())
				.satisfies((ex) -> {
					FailureAnalysis analysis = Objects
						.requireNonNull(new EditionFailureAnalyzer().analyze(new IllegalStateException(ex)));
					assertThat(analysis.getDescription()).contains("procedure/2019-05-30", path, "取り込んだものと違います");
					assertThat(analysis.getAction()).contains("--verify-audit", "控え");
				});
			StoredEditions editions = new StoredEditions(this.archive);
			assertThatExceptionOfType(EditionDamaged.class)
				.isThrownBy(() -> editions.get(new EditionId("procedure/2019-05-30")));
			assertThat(this.texts.wrong()).singleElement()
				.satisfies((wrong) -> assertThat(wrong.told()).contains("procedure/2019-05-30", path));
			this.jdbc.sql("update edition_file set content_hash = ? where path = ?")
				.params(this.archive.foundHashes(new EditionId("procedure/2019-05-30")).getOrDefault(path, ""), path)
				.update();
			assertThat(this.texts.wrong()).singleElement()
				.satisfies((wrong) -> assertThat(wrong.told()).contains("procedure/2019-05-30", path));
		}

		@Test
		void 手を触れなければ違う文はない() {
			this.imports.afterSingletonsInstantiated();
			assertThat(this.texts.wrong()).isEmpty();
		}

		@ParameterizedTest
		@ValueSource(strings = { "update edition set content_hash = repeat('0', 64) where kind = 'procedure'",
				"update edition set sequence = 7 where kind = 'procedure'",
				"update edition_file set content_hash = repeat('0', 64) where path = 'procedure/2019-05-30/edition.yaml'",
				"delete from edition_file where path = 'procedure/2019-05-30/edition.yaml'",
				"insert into edition_file select edition_id, 'procedure/2019-05-30/x.yaml', content_hash, content "
						+ "from edition_file where path = 'procedure/2019-05-30/edition.yaml'",
				"insert into edition select 'procedure/2027-01-01', kind, 9, name, dated, content_hash, imported_at "
						+ "from edition where kind = 'procedure'" })
		void 版の表がどこで書き換えられても名指しする(String forgery) {
			this.imports.afterSingletonsInstantiated();
			assertThat(this.jdbc.sql(forgery).update()).isOne();
			assertThat(this.texts.wrong()).isNotEmpty()
				.allSatisfy((wrong) -> assertThat(wrong.told()).contains("「procedure/20"));
		}

		@Test
		void 質問が書き換えられても足されても名指しする() {
			this.imports.afterSingletonsInstantiated();
			this.jdbc
				.sql("insert into question_file select 2, repeat('a', 64), content, imported_at from question_file")
				.update();
			assertThat(this.texts.wrong()).extracting(WrongText::told)
				.anySatisfy((told) -> assertThat(told).contains("概要についての質問の2番目のファイル", "書き換えられて"))
				.anySatisfy((told) -> assertThat(told).contains("概要についての質問の2番目のファイル", "jarにありません"));
			assertThatExceptionOfType(EditionDamaged.class).isThrownBy(() -> this.archive.questions())
				.withMessageContaining("概要についての質問");
			assertThatExceptionOfType(EditionDamaged.class)
				.isThrownBy(() -> this.imports.afterSingletonsInstantiated());
		}

		// the first letters of a word turned into others, or nothing but zeros
		private String forge(String word) {
			String edition = "select path from edition_file where edition_id = 'procedure/2019-05-30'";
			String path = this.jdbc.sql(edition)
				.query(String.class)
				.list()
				.stream()
				.filter((one) -> text(one).contains(word))
				.findFirst()
				.orElseThrow();
			String forged = word.isEmpty() ? "\0".repeat(text(path).length())
					: text(path).replaceFirst(word, "定めないものとする");
			this.jdbc.sql("update edition_file set content = ? where path = ?")
				.params(forged.getBytes(StandardCharsets.UTF_8), path)
				.update();
			return path;
		}

		private String text(String path) {
			return this.jdbc.sql("select content from edition_file where path = ?")
				.param(path)
				.query((row, _) -> new String(row.getBytes("content"), StandardCharsets.UTF_8))
				.single();
		}

		private static PlantedTemplates nextEdition(PlantedTemplates sound, String sequence) {
			String chapter = sound.text(CHAPTER);
			String edition = sound.text(EDITION).replace("procedure/2001-04-01", "procedure/2002-04-01");
			return sound.with(EDITION.replace("2001", "2002"), edition.replace("sequence: 1", sequence))
				.with(CHAPTER.replace("2001", "2002"), chapter);
		}

		private long count(String table) {
			return this.jdbc.sql("select count(*) from " + table).query(Long.class).single();
		}

	}

}
