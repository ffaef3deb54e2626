package jp.tejuncho.system;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.Editions;
import jp.tejuncho.edition.Question;
import jp.tejuncho.edition.Questions;
import jp.tejuncho.organization.OrganizationSection;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.organization.SectionNames;
import jp.tejuncho.platform.AuditTrail;
import jp.tejuncho.platform.Authorships;
import jp.tejuncho.platform.Conflict;
import jp.tejuncho.platform.NotFound;
import jp.tejuncho.platform.Paging;
import jp.tejuncho.platform.TrailAct;
import jp.tejuncho.testing.OnH2;
import jp.tejuncho.testing.OnPostgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

@DisplayName("情報システムの登録")
class SystemsTests {

	private static final Map<String, Answer> HOLDS_NUMBERS = Map.of("specific-personal-information", Answer.YES);

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

	@Import({ Systems.class, Authorships.class, DetailsComparison.class, SampleSystems.class, Deleting.class })
	@TestPropertySource(properties = "spring.jpa.properties.hibernate.generate_statistics=true")
	@Transactional
	abstract static class Expectations {

		@Autowired
		private Systems systems;

		@Autowired
		private InformationSystems repository;

		@Autowired
		private OrganizationSections sections;

		@Autowired
		private SampleSystems samples;

		@Autowired
		private EntityManager entityManager;

		@Autowired
		private EntityManagerFactory factory;

		@Autowired
		private JdbcTemplate jdbc;

		@MockitoBean
		private Editions editions;

		@MockitoBean
		private AuditTrail auditTrail;

		@MockitoBean
		private Clock clock;

		private final SectionId own = SectionId.fresh();

		private final SectionId foreign = SectionId.fresh();

		private final SignedInStaff drafter = SignedInStaff.of("yamada", "山田", new Assignment(Role.DRAFTER, this.own));

		private final SignedInStaff auditor = SignedInStaff.of("kansa", "監査", new Assignment(Role.AUDITOR, this.own));

		private final SignedInStaff chief = SignedInStaff.of("tokatsu", "統括", Assignment.everywhere(Role.CHIEF));

		private final SignedInStaff operator = SignedInStaff.of("unyo", "運用", Assignment.everywhere(Role.OPERATOR));

		@BeforeEach
		void twoSections() {
			given(this.clock.instant()).willReturn(Instant.parse("2027-04-01T00:00:00Z"));
			given(this.editions.questions()).willReturn(new Questions(
					List.of(new Question("specific-personal-information", "扱う情報", "扱いますか。", "特定個人情報", "説明", null),
							new Question("network", "ネットワーク", "接続していますか。", "ネットワーク接続", "説明", null))));
			this.sections.save(new OrganizationSection(this.foreign, new SectionNames("福祉部", null, "家庭課"), 1, false));
			this.sections.save(new OrganizationSection(this.own, new SectionNames("総務部", null, "情報課"), 2, false));
			flush();
		}

		@Test
		void 登録したとおりに読み出せる() {
			SystemId id = register("葛\uDB40\uDD00飾住民情報システム", "住民情報", this.own, HOLDS_NUMBERS);
			InformationSystem system = this.systems.readable(id, this.drafter);
			assertThat(system.details())
				.isEqualTo(new SystemDetails("葛\uDB40\uDD00飾住民情報システム", "住民情報", this.own, "情報課長", HOLDS_NUMBERS));
			then(this.auditTrail).should().record(eq(TrailAct.covered("情報システムを登録")), contains(id.toString()), eq(""));
		}

		@Test
		void 他課のシステムは見えない() {
			SystemId id = save("家庭相談システム", "", this.foreign, Map.of());
			assertThat(names("", this.drafter)).isEmpty();
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.systems.readable(id, this.drafter));
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.systems.writable(id, this.drafter));
		}

		@Test
		void 運用管理者にはどのシステムも見えない() {
			SystemId id = save("住民情報システム", "", this.own, Map.of());
			assertThat(names("", this.operator)).isEmpty();
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.systems.readable(id, this.operator));
		}

		@Test
		void 読むだけの人は変更できない() {
			SystemId id = save("住民情報システム", "", this.own, Map.of());
			assertThat(this.systems.readable(id, this.auditor).name()).isEqualTo("住民情報システム");
			assertThat(this.systems.readable(id, this.chief).name()).isEqualTo("住民情報システム");
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.systems.writable(id, this.auditor));
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.systems.writable(id, this.chief));
		}

		@Test
		void 他課へは登録も所管替えもできない() {
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> register("住民情報システム", "", this.foreign, Map.of()));
			SystemId id = register("住民情報システム", "", this.own, Map.of());
			assertThatExceptionOfType(NotFound.class).isThrownBy(
					() -> this.systems.revise(id, details("住民情報システム", "", this.foreign, Map.of()), 0, this.drafter));
		}

		@Test
		void 一覧は課の順で特定個人情報の有無も分かる() {
			save("住民情報システム", "住民情報", this.own, HOLDS_NUMBERS);
			save("家庭相談システム", "", this.foreign, Map.of("specific-personal-information", Answer.NO));
			save("防災台帳", "", this.own, Map.of("network", Answer.YES));
			List<SystemRow> rows = page("", this.chief, 1).getContent();
			assertThat(rows).extracting(SystemRow::name).containsExactly("家庭相談システム", "住民情報システム", "防災台帳");
			assertThat(rows).extracting(SystemRow::specificPersonalInformation)
				.containsExactly(Answer.NO, Answer.YES, null);
			assertThat(rows.getFirst().owner().displayName()).isEqualTo("福祉部　家庭課");
		}

		@ParameterizedTest
		@ValueSource(strings = { "lgwan", "ＬＧＷＡＮ", "接続　装置", "ﾊﾞｯｸｱｯﾌﾟ", "100%", "a_b", "葛飾" })
		void 書き方が違っても見つかる(String words) {
			save("葛\uDB40\uDD00飾ＬＧＷＡＮ接続装置１００％Ａ＿Ｂ", "バックアップ", this.own, Map.of());
			save("別のシステム100点axb", "", this.own, Map.of());
			assertThat(names(words, this.drafter)).containsExactly("葛\uDB40\uDD00飾ＬＧＷＡＮ接続装置１００％Ａ＿Ｂ");
		}

		@ParameterizedTest
		@ValueSource(strings = { "%", "_", "!", "\\", "'", "住民\n情報" })
		void 記号は記号として探される(String words) {
			save("住民台帳システム", "", this.own, Map.of());
			assertThat(names(words, this.drafter)).isEmpty();
		}

		@Test
		void 同じ課に同じ名称は二つ登録できない() {
			register("住民情報システム", "", this.own, Map.of());
			assertThatExceptionOfType(SystemAlreadyExists.class)
				.isThrownBy(() -> register(" 住民情報システム ", "", this.own, Map.of()));
		}

		@Test
		void 回答を一つ変えただけでも古い画面からの変更は断られる() {
			SystemId id = register("住民情報システム", "", this.own, Map.of());
			long seen = this.systems.readable(id, this.drafter).version();
			this.systems.revise(id, details("住民情報システム", "", this.own, HOLDS_NUMBERS), seen, this.drafter);
			flush();
			assertThatExceptionOfType(SystemRevisedMeanwhile.class)
				.isThrownBy(() -> this.systems.revise(id, details("別名", "", this.own, Map.of()), seen, this.drafter));
			then(this.auditTrail).should()
				.record(eq(TrailAct.covered("情報システムの登録内容を変更")), contains("住民情報システム"), eq("特定個人情報：分からない → はい"));
		}

		@Test
		void 廃止された課のシステムも変更できるが新しくは登録できない() {
			SystemId id = register("住民情報システム", "", this.own, Map.of());
			this.jdbc.update("update organization_section set active = false");
			this.entityManager.clear();
			this.systems.revise(id, details("住民記録システム", "", this.own, Map.of()), 0, this.drafter);
			assertThat(this.systems.owners(this.drafter, null)).isEmpty();
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> register("新システム", "", this.own, Map.of()));
		}

		@Test
		void 一万件あっても問合せの数は変わらない() {
			insertMany(10_000);
			long few = statements(() -> page("存在しない", this.chief, 1));
			long many = statements(() -> assertThat(page("", this.chief, 3).getContent()).hasSize(50));
			assertThat(many).isEqualTo(2).isGreaterThanOrEqualTo(few);
			assertThat(page("第09999", this.drafter, 1).getTotalElements()).isEqualTo(1);
			assertThat(page("", this.drafter, 1).getTotalElements()).isEqualTo(10_000);
		}

		@Test
		void 見本は本物を残して消える() {
			this.sections
				.save(new OrganizationSection(SectionId.fresh(), new SectionNames("見本市総務部", null, "情報課"), 3, true));
			SystemId real = register("住民情報システム", "", this.own, Map.of());
			this.samples.create();
			this.samples.create();
			flush();
			assertThat(this.repository.findBySampleTrue()).hasSize(3);
			this.samples.remove();
			flush();
			assertThat(this.repository.findAll()).extracting(InformationSystem::id).containsExactly(real);
		}

		@Test
		void 見本の課に本物を登録していれば見本を消す前に知らされる() {
			SectionId fictional = SectionId.fresh();
			this.sections.save(new OrganizationSection(fictional, new SectionNames("見本市総務部", null, "情報課"), 3, true));
			save("本物のシステム", "", fictional, Map.of());
			assertThatExceptionOfType(Conflict.class).isThrownBy(this.samples::remove).withMessageContaining("本物のシステム");
		}

		private void insertMany(int count) {
			List<Object[]> systems = new ArrayList<>();
			List<Object[]> answers = new ArrayList<>();
			for (int index = 0; index < count; index++) {
				SystemId id = SystemId.fresh();
				String name = "第%05dシステム".formatted(index);
				systems.add(new Object[] { id.value(), 0, name, "", this.own.value(), "情報課長", SearchKey.of(name, ""),
						false });
				answers.add(new Object[] { id.value(), "specific-personal-information", "YES" });
			}
			this.jdbc.batchUpdate("insert into information_system (id, version, name, short_name, owner_section, "
					+ "manager_post, search_key, sample) values (?, ?, ?, ?, ?, ?, ?, ?)", systems);
			this.jdbc.batchUpdate(
					"insert into information_system_answer (system_id, question_id, answer) " + "values (?, ?, ?)",
					answers);
		}

		private long statements(Runnable act) {
			var statistics = this.factory.unwrap(SessionFactory.class).getStatistics();
			statistics.clear();
			act.run();
			return statistics.getPrepareStatementCount();
		}

		private SystemId register(String name, String shortName, SectionId owner, Map<String, Answer> profile) {
			SystemId id = this.systems.register(details(name, shortName, owner, profile), this.drafter);
			flush();
			return id;
		}

		private SystemId save(String name, String shortName, SectionId owner, Map<String, Answer> profile) {
			SystemId id = SystemId.fresh();
			this.repository.save(new InformationSystem(id, details(name, shortName, owner, profile), false));
			flush();
			return id;
		}

		private static SystemDetails details(String name, String shortName, SectionId owner,
				Map<String, Answer> profile) {
			return new SystemDetails(name, shortName, owner, "情報課長", profile);
		}

		private List<String> names(String words, SignedInStaff staff) {
			return page(words, staff, 1).map(SystemRow::name).getContent();
		}

		private Page<SystemRow> page(String words, SignedInStaff staff, int number) {
			return this.systems.visible(words, staff, Paging.of(number, Sort.unsorted()));
		}

		private void flush() {
			this.entityManager.flush();
			this.entityManager.clear();
		}

	}

}
