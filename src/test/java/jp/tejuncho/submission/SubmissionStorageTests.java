package jp.tejuncho.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.review.Release;
import jp.tejuncho.testing.OnH2;
import jp.tejuncho.testing.OnPostgresql;

import static org.assertj.core.api.Assertions.assertThat;

class SubmissionStorageTests {

	@Nested
	@OnH2
	class OnH2Database extends Expectations {

	}

	@Nested
	@OnPostgresql
	class OnPostgresqlDatabase extends Expectations {

	}

	@Transactional
	abstract static class Expectations {

		private static final UUID DRAFT = UUID.fromString("00000000-0000-0000-0000-000000000014");

		private static final Release.Key KEY = new Release.Key(DRAFT, 1);

		@Autowired
		private WrittenLetters letters;

		@Autowired
		private LetterTemplates templates;

		@Autowired
		private KeptBundles bundles;

		@Autowired
		private EntityManager entityManager;

		@Autowired
		private JdbcTemplate jdbc;

		@BeforeEach
		void release() {
			UUID section = UUID.randomUUID();
			UUID system = UUID.randomUUID();
			this.jdbc.update("insert into organization_section (id, version, department, bureau, section, position, "
					+ "active, sample) values (?, 0, '総務部', '', '決裁課', 1, true, false)", section);
			this.jdbc.update(
					"insert into information_system (id, version, name, short_name, owner_section, "
							+ "manager_post, search_key, sample) values (?, 0, '課税システム', '', ?, '情報課長', '課税', false)",
					system, section);
			this.jdbc.update("insert into draft (id, system_id, kind, edition_id, created_by, created_at, version) "
					+ "values (?, ?, 'PROCEDURE', 'a', '担当', current_timestamp, 0)", DRAFT, system);
			this.jdbc.update("insert into document_case (draft_id, stage, number, occasion, version) "
					+ "values (?, 'APPROVED', 1, '制定', 0)", DRAFT);
			this.jdbc.update("insert into document_release (draft_id, sequence, number, round, state, occasion, "
					+ "edition_id, approved_by, approved_by_name, approved_at, exemption, document, pdf, findings, "
					+ "decision_number, ended_reason, ended_by_name, version) values (?, 1, 1, 1, 'APPROVED', '制定', 'a', "
					+ "?, '承認者', current_timestamp, '', '', '', '', '', '', '', 0)", DRAFT, section);
		}

		@Test
		void 起案文は長い文も異体字もそのまま残る() {
			String longest = "葛\uDB40\uDD00".repeat(LetterWords.MAX_TEXT / 2);
			LetterWords words = new LetterWords("件".repeat(LetterWords.MAX_SUBJECT), longest, longest, longest,
					"根".repeat(LetterWords.MAX_NOTE), "公".repeat(LetterWords.MAX_NOTE),
					"年".repeat(LetterWords.MAX_RETENTION));
			LetterContent content = new LetterContent(words, LocalDate.of(2027, 4, 1), "担当");
			this.letters.saveAndFlush(new Letter(KEY, content));
			this.entityManager.clear();
			Letter stored = this.letters.findById(KEY).orElseThrow();
			assertThat(stored.content()).isEqualTo(content);
			assertThat(stored.version()).isZero();
			this.letters.deleteByDrafts(List.of(DRAFT));
			this.entityManager.clear();
			assertThat(this.letters.findById(KEY)).isEmpty();
		}

		@Test
		void ひな形は文書と場合ごとに一つ残る() {
			LetterTemplate.Key key = new LetterTemplate.Key(Occasion.REVISION, DocumentKind.RESPONSE_PLAN);
			LetterTemplate template = LetterTemplate.standard(key);
			LetterWords words = new LetterWords("件名", "伺い文", "", "", "", "", "５年");
			template.say(words);
			assertThat(template.version()).isEqualTo(LetterTemplate.STANDARD);
			this.templates.saveAndFlush(template);
			this.entityManager.clear();
			assertThat(this.templates.findById(key).orElseThrow().words()).isEqualTo(words);
			assertThat(this.templates.findById(new LetterTemplate.Key(Occasion.FOUNDING, DocumentKind.RESPONSE_PLAN)))
				.isEmpty();
		}

		@Test
		void 作り直した一式は前の一式と入れ替わりファイルの順は変わらない() {
			KeptBundle bundle = new KeptBundle(KEY);
			hold(bundle, "00", "01", "02", "全部");
			this.bundles.saveAndFlush(bundle);
			this.entityManager.clear();
			KeptBundle again = this.bundles.findById(KEY).orElseThrow();
			hold(again, "00", "01", "新しい全部");
			this.bundles.saveAndFlush(again);
			this.entityManager.clear();
			KeptBundle stored = this.bundles.newestFirst(DRAFT).getFirst();
			assertThat(stored.files()).extracting(KeptBundle.File::name).containsExactly("00", "01");
			assertThat(stored.whole().name()).isEqualTo("新しい全部");
			assertThat(stored.day()).isEqualTo(LocalDate.of(2027, 3, 1));
			this.bundles.deleteFilesByDrafts(List.of(DRAFT));
			this.bundles.deleteByDrafts(List.of(DRAFT));
			this.entityManager.clear();
			assertThat(this.bundles.findById(KEY)).isEmpty();
		}

		private static void hold(KeptBundle bundle, String... names) {
			bundle.hold(new KeptBundle.Label("一式.zip", "0".repeat(64), LocalDate.of(2027, 3, 1)),
					List.of(names).stream().map((name) -> new KeptBundle.File(name, "0".repeat(64), 1, 2, "")).toList(),
					"担当", Instant.EPOCH);
		}

	}

}
