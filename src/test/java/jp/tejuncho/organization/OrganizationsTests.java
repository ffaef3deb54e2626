package jp.tejuncho.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.document.PageStyle;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.Editions;
import jp.tejuncho.edition.HouseWord;
import jp.tejuncho.platform.AuditTrail;
import jp.tejuncho.platform.Authorships;
import jp.tejuncho.platform.TrailAct;
import jp.tejuncho.testing.OnH2;
import jp.tejuncho.testing.OnPostgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

@DisplayName("組織の設定")
class OrganizationsTests {

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

	@Import(Organizations.class)
	@Transactional
	@MockitoBean(types = Authorships.class)
	abstract static class Expectations {

		@Autowired
		private Organizations organizations;

		@Autowired
		private EntityManager entityManager;

		@MockitoBean
		private Editions editions;

		@MockitoBean
		private AuditTrail auditTrail;

		@BeforeEach
		void twoWords() {
			given(this.editions.houseWords())
				.willReturn(List.of(new HouseWord("standard.name", "名称", "基準の名称", "北海道情報セキュリティ対策基準", null),
						new HouseWord("standard.encryption.article", "基準の条番号", "暗号化の条", "24", null)));
		}

		@Test
		void 何も決めていなければガイドラインの語と通常の経路になる() {
			Organization organization = this.organizations.current();
			assertThat(organization.bodyName()).isEmpty();
			assertThat(organization.confidentialityMark()).isEqualTo("非公開");
			assertThat(organization.approvalRoute(DocumentKind.RESPONSE_PLAN)).extracting(ApprovalStep::label)
				.containsExactly("起案　情報システム担当者", "確認　情報システム管理者", "承認　情報セキュリティ管理者", "報告　統括情報セキュリティ責任者");
			assertThat(this.organizations.houseWord("standard.encryption.article")).isEqualTo("24");
		}

		@Test
		void 決めた語だけが変わり空けた語はガイドラインのままになる() {
			revise(rules("見本市", Map.of("standard.name", "見本市情報セキュリティ対策基準", "standard.encryption.article", " ")));
			assertThat(this.organizations.houseWords()).containsExactly(Map.entry("standard.name", "見本市情報セキュリティ対策基準"),
					Map.entry("standard.encryption.article", "24"));
		}

		@Test
		void 版にない語を尋ねれば誤りと分かる() {
			assertThatIllegalArgumentException().isThrownBy(() -> this.organizations.houseWord("none"));
		}

		@Test
		void 承認の経路は決めた順に残る() {
			OrganizationRules usual = this.organizations.current().rules();
			List<ApprovalStep> steps = new ArrayList<>(usual.approvalSteps().reversed());
			revise(new OrganizationRules("見本市", usual.posts(), usual.houseWords(), "秘", usual.numberingStyle(),
					DigitStyle.HALF_WIDTH, usual.comparison(), usual.page(), steps));
			assertThat(this.organizations.current().rules().approvalSteps()).isEqualTo(steps);
			assertThat(this.organizations.current().digitStyle()).isEqualTo(DigitStyle.HALF_WIDTH);
		}

		@Test
		void 版面は決めたとおりに残り何も決めなければ普通の用紙になる() {
			assertThat(this.organizations.current().page()).isEqualTo(PageStyle.STANDARD);
			PageStyle style = new PageStyle(35, 30, 24, 25, 30, 26, PageStyle.Face.GOTHIC, true, true);
			OrganizationRules usual = this.organizations.current().rules();
			revise(new OrganizationRules("見本市", usual.posts(), usual.houseWords(), "秘", usual.numberingStyle(),
					usual.digitStyle(), usual.comparison(), style, usual.approvalSteps()));
			assertThat(this.organizations.current().page()).isEqualTo(style);
			then(this.auditTrail).should()
				.record(eq(TrailAct.open("組織の設定を変更")), eq("見本市"), contains("綴じる側の余白：30mm → 25mm"));
		}

		@Test
		void 語を一つ変えただけでも古い画面からの登録は断られる() {
			long seen = this.organizations.current().version();
			revise(rules("", Map.of("standard.name", "甲")));
			assertThatExceptionOfType(RevisedMeanwhile.class)
				.isThrownBy(() -> this.organizations.revise(rules("", Map.of("standard.name", "乙")), seen));
			assertThat(this.organizations.houseWord("standard.name")).isEqualTo("甲");
		}

		@Test
		void 何を何に変えたかが記録に残る() {
			revise(rules("見本市", Map.of("standard.name", "甲")));
			then(this.auditTrail).should()
				.record(eq(TrailAct.open("組織の設定を変更")), eq("見本市"), contains("基準の名称：ガイドラインのまま → 甲"));
		}

		@Test
		void 何も変えなければ記録も版も増えない() {
			long seen = this.organizations.current().version();
			revise(this.organizations.current().rules());
			assertThat(this.organizations.current().version()).isEqualTo(seen);
			then(this.auditTrail).should(never()).record(any(), any(), any());
		}

		@Test
		void 画面の外の文字も失われない() {
			String name = "葛\uDB40\uDD00飾区\uD842\uDFB7".repeat(8);
			revise(rules(name, Map.of()));
			assertThat(this.organizations.current().bodyName()).isEqualTo(name);
		}

		private OrganizationRules rules(String bodyName, Map<String, String> words) {
			OrganizationRules usual = this.organizations.current().rules();
			return new OrganizationRules(bodyName, usual.posts(), words, usual.confidentialityMark(),
					usual.numberingStyle(), usual.digitStyle(), usual.comparison(), usual.page(),
					usual.approvalSteps());
		}

		private void revise(OrganizationRules rules) {
			this.organizations.revise(rules, this.organizations.current().version());
			this.entityManager.flush();
			this.entityManager.clear();
		}

	}

}
