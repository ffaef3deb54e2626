package jp.tejuncho.organization;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.platform.AuditTrail;
import jp.tejuncho.platform.Authorships;
import jp.tejuncho.platform.NotFound;
import jp.tejuncho.platform.TrailAct;
import jp.tejuncho.testing.OnH2;
import jp.tejuncho.testing.OnPostgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.then;

@DisplayName("組織改正")
class ReorganizationTests {

	private static final SectionNames INFORMATION = new SectionNames("総務部", null, "情報課");

	private static final SectionNames WELFARE = new SectionNames("福祉部", "子ども局", "家庭課");

	@Nested
	@OnH2
	@DisplayName("H2")
	class OnH2Database extends Expectations {

	}

	@Nested
	@OnPostgresql
	@DisplayName("PostgreSQL")
	class OnPostgresqlDatabase extends Expectations {

	}

	@Import({ Reorganization.class, SampleSection.class })
	@Transactional
	@MockitoBean(types = Authorships.class)
	abstract static class Expectations {

		@Autowired
		private Reorganization reorganization;

		@Autowired
		private OrganizationSections sections;

		@Autowired
		private SampleSection sample;

		@Autowired
		private EntityManager entityManager;

		@MockitoBean
		private AuditTrail auditTrail;

		@Test
		void 課は追加した順に並ぶ() {
			setUp(WELFARE);
			setUp(INFORMATION);
			assertThat(this.sections.inOrder()).extracting(OrganizationSection::displayName)
				.containsExactly("福祉部　子ども局　家庭課", "総務部　情報課");
		}

		@Test
		void 同じ名称の課は二つできない() {
			setUp(INFORMATION);
			assertThatExceptionOfType(SectionAlreadyExists.class)
				.isThrownBy(() -> setUp(new SectionNames(" 総務部 ", " ", "情報課　")));
		}

		@Test
		void 名称を変えても同じ課である() {
			SectionId id = setUp(INFORMATION);
			this.reorganization.rename(id, WELFARE, version(id));
			flush();
			assertThat(found(id).names()).isEqualTo(WELFARE);
			then(this.auditTrail).should()
				.record(eq(TrailAct.open("課の名称を変更")), contains("家庭課"), eq("総務部　情報課 → 福祉部　子ども局　家庭課"));
		}

		@Test
		void 自分と同じ名称への変更は断られない() {
			SectionId id = setUp(INFORMATION);
			this.reorganization.rename(id, INFORMATION, version(id));
			assertThat(found(id).names()).isEqualTo(INFORMATION);
		}

		@Test
		void 古い画面からの名称変更は断られる() {
			SectionId id = setUp(INFORMATION);
			long seen = version(id);
			this.reorganization.rename(id, WELFARE, seen);
			flush();
			assertThatExceptionOfType(RevisedMeanwhile.class)
				.isThrownBy(() -> this.reorganization.rename(id, INFORMATION, seen));
		}

		@Test
		void 廃止した課は残り取り消せばまた使える() {
			SectionId id = setUp(INFORMATION);
			this.reorganization.close(id);
			flush();
			assertThat(this.sections.activeInOrder()).isEmpty();
			assertThat(this.sections.inOrder()).hasSize(1);
			this.reorganization.reopen(id);
			flush();
			assertThat(this.sections.activeInOrder()).hasSize(1);
		}

		@Test
		void ない課は見つからないと分かる() {
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.reorganization.close(SectionId.fresh()));
		}

		@Test
		void 見本の課は二度作られず消しても本物の課は残る() {
			SectionId real = setUp(INFORMATION);
			this.sample.create();
			this.sample.create();
			flush();
			assertThat(this.sections.findBySampleTrue()).hasSize(1);
			this.sample.remove();
			flush();
			assertThat(this.sections.inOrder()).extracting(OrganizationSection::id).containsExactly(real);
		}

		private SectionId setUp(SectionNames names) {
			SectionId id = this.reorganization.setUp(names);
			flush();
			return id;
		}

		private long version(SectionId id) {
			return found(id).version();
		}

		private OrganizationSection found(SectionId id) {
			return this.sections.findById(id).orElseThrow();
		}

		private void flush() {
			this.entityManager.flush();
			this.entityManager.clear();
		}

	}

}
