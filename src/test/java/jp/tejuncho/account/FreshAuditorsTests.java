package jp.tejuncho.account;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import jp.tejuncho.organization.OrganizationSection;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.organization.SectionNames;
import jp.tejuncho.testing.MovingClock;
import jp.tejuncho.testing.OnH2;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who makes accounts can make one that audits.
 */
@OnH2
@Import({ OwnRolesTests.Parts.class, FreshAuditors.class })
class FreshAuditorsTests {

	private static final Set<Assignment> AUDITS = Set.of(Assignment.everywhere(Role.AUDITOR));

	@Autowired
	private FreshAuditors fresh;

	@Autowired
	private Accounts accounts;

	@Autowired
	private People people;

	@Autowired
	private StaffMembers staff;

	@Autowired
	private OrganizationSections sections;

	@Autowired
	private MovingClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private EntityManager entities;

	@BeforeEach
	void signIn() {
		this.jdbc.sql("update staff set active = false").update();
		SecurityContextHolder.getContext()
			.setAuthentication(
					new UsernamePasswordAuthenticationToken(this.people.operator().signedIn(), "", List.of()));
	}

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void 登録しても役割を付けても仮パスワードを渡しても六十日は一人では確認できない() {
		expectSixtyDays(() -> register(AUDITS));
		expectSixtyDays(() -> {
			StaffId one = register(Set.of(Assignment.everywhere(Role.CHIEF)));
			this.clock.pass(Duration.ofDays(90));
			AccountView now = this.accounts.get(one);
			this.accounts.revise(one, now.version(), now.displayName(), now.mail(), AUDITS);
			return one;
		});
		expectSixtyDays(() -> {
			StaffId one = registeredLongAgo();
			assertThat(hindrance(one)).isEmpty();
			this.accounts.resetPassword(one, this.accounts.temporaryPassword());
			return one;
		});
	}

	@Test
	void 確認できる人の名かいつから確認できるかを言う() {
		StaffId alone = register(AUDITS);
		assertThat(hindrance(alone).orElseThrow()).contains("いまほかにいません。あなたは、", "から確認できます。");
		this.clock.pass(Duration.ofDays(61));
		this.jdbc.sql("update staff set must_change_password = false").update();
		assertThat(hindrance(register(AUDITS)).orElseThrow()).endsWith("確認できるのは、新しい監査さんです。");
	}

	@Test
	void データベースの日付を消しても六十日は一人では確認できない() {
		StaffId given = register(Set.of(Assignment.everywhere(Role.CHIEF)));
		StaffId reset = registeredLongAgo();
		StaffId registered = register(AUDITS);
		AccountView now = this.accounts.get(given);
		this.accounts.revise(given, now.version(), now.displayName(), now.mail(), AUDITS);
		this.accounts.resetPassword(reset, this.accounts.temporaryPassword());
		this.staff.flush();
		wipe();
		List.of(registered, given, reset).forEach((one) -> assertThat(hindrance(one)).isPresent());
		this.clock.pass(Duration.ofDays(60));
		List.of(registered, given, reset).forEach((one) -> assertThat(hindrance(one)).isEmpty());
		AccountView later = this.accounts.get(given);
		this.accounts.revise(given, later.version(), "監査　花子", later.mail(), AUDITS);
		assertThat(hindrance(given)).isEmpty();
	}

	@Test
	void だれも渡していない監査の役割では確認できない() {
		Staff unknown = this.people.with(Assignment.everywhere(Role.AUDITOR));
		assertThat(hindrance(unknown.id()).orElseThrow()).contains("渡した記録が、操作の記録にない");
		StaffId chief = register(Set.of(Assignment.everywhere(Role.CHIEF)));
		this.clock.pass(Duration.ofDays(61));
		assertThat(hindrance(chief).orElseThrow()).contains("渡した記録が、操作の記録にない");
	}

	@Test
	void だれも付けていない役割を改ざんの検査が名指しする() {
		RoleProofs proofs = new RoleProofs(this.jdbc);
		StaffId one = register(Set.of(Assignment.everywhere(Role.CHIEF)));
		this.people.with(Assignment.everywhere(Role.CHIEF));
		this.staff.flush();
		assertThat(proofs.untold()).isEmpty();
		this.jdbc.sql("insert into staff_assignment (staff_id, role) values (?, 'OPERATOR')")
			.param(one.value())
			.update();
		assertThat(proofs.untold()).singleElement().asString().matches("利用者「新しい監査（kansa\\d+）」の役割「運用管理者」は、だれも付けていません");
		this.jdbc.sql("update staff set display_name = '別の人' where id = ?").param(one.value()).update();
		assertThat(proofs.untold())
			.anySatisfy((sentence) -> assertThat(sentence).contains("「新しい監査（", "氏名が、「別の人」になっています"));
	}

	@Test
	void 役割の課を広げるか替えれば名指しされる() {
		SectionId tax = section();
		StaffId one = register(Set.of(Assignment.of(Role.DRAFTER, tax), Assignment.everywhere(Role.AUDITOR)));
		this.staff.flush();
		RoleProofs proofs = new RoleProofs(this.jdbc);
		assertThat(proofs.untold()).isEmpty();
		place(one, section());
		assertThat(proofs.untold()).singleElement().asString().contains("役割「担当者（課）」は、だれも付けていません");
		place(one, null);
		assertThat(proofs.untold()).singleElement().asString().contains("役割「担当者（全庁）」は、だれも付けていません");
	}

	@Test
	void サインイン名を替えられた利用者は役割を付け直しても名指しされる() {
		StaffId one = register(Set.of());
		this.staff.flush();
		RoleProofs proofs = new RoleProofs(this.jdbc);
		this.jdbc.sql("update staff set sign_in_name = 'betsumei' where id = ?").param(one.value()).update();
		this.entities.clear();
		AccountView now = this.accounts.get(one);
		this.accounts.revise(one, now.version(), now.displayName(), now.mail(), AUDITS);
		this.staff.flush();
		assertThat(proofs.untold()).singleElement()
			.asString()
			.matches("登録された利用者「新しい監査（kansa\\d+）」が、ありません。だれも消しておらず、サインイン名も変えていません");
	}

	@Test
	void 変えた後で消した見本の利用者は名指しされない() {
		Staff sample = this.people.with(Assignment.everywhere(Role.CHIEF));
		this.accounts.revise(sample.id(), sample.version(), "見本の統括", "", sample.assignments());
		this.staff.flush();
		this.jdbc.sql("delete from sign_in_guard where staff_id = ?").param(sample.id().value()).update();
		this.jdbc.sql("delete from staff_assignment where staff_id = ?").param(sample.id().value()).update();
		this.jdbc.sql("delete from staff where id = ?").param(sample.id().value()).update();
		assertThat(new RoleProofs(this.jdbc).untold()).isEmpty();
	}

	private void place(StaffId person, @Nullable SectionId section) {
		this.entities.flush();
		this.jdbc.sql("update staff_assignment set section_id = ? where staff_id = ? and role = 'DRAFTER'")
			.param((section != null) ? section.value() : null)
			.param(person.value())
			.update();
	}

	private SectionId section() {
		return this.sections
			.save(new OrganizationSection(SectionId.fresh(), new SectionNames("総務部", null, "課" + System.nanoTime()), 1,
					false))
			.id();
	}

	@Test
	void 氏名に役割の名が入っていてもだれも付けていない役割は名指しされる() {
		StaffId one = register(Set.of(Assignment.everywhere(Role.CHIEF)));
		AccountView now = this.accounts.get(one);
		this.accounts.revise(one, now.version(), "運用管理者（仮）", now.mail(), now.assignments());
		this.staff.flush();
		RoleProofs proofs = new RoleProofs(this.jdbc);
		assertThat(proofs.untold()).isEmpty();
		this.jdbc.sql("insert into staff_assignment (staff_id, role) values (?, 'OPERATOR')")
			.param(one.value())
			.update();
		assertThat(proofs.untold()).singleElement().asString().contains("役割「運用管理者」は、だれも付けていません");
	}

	@Test
	void 前の版が言葉だけで書いた記録も読める() {
		StaffId auditor = register(AUDITS);
		StaffId chief = register(Set.of(Assignment.everywhere(Role.CHIEF)));
		this.staff.flush();
		this.jdbc.sql("update audit_entry set evidence = null").update();
		assertThat(hindrance(auditor)).isPresent();
		this.clock.pass(Duration.ofDays(61));
		assertThat(hindrance(auditor)).isEmpty();
		RoleProofs proofs = new RoleProofs(this.jdbc);
		assertThat(proofs.untold()).isEmpty();
		this.jdbc.sql("insert into staff_assignment (staff_id, role) values (?, 'AUDITOR')")
			.param(chief.value())
			.update();
		assertThat(proofs.untold()).singleElement().asString().contains("役割「監査（全庁）」は、だれも付けていません");
	}

	private void wipe() {
		this.entities.clear();
		this.jdbc
			.sql("update staff set made_by = null, made_at = null, auditor_given_by = null, auditor_given_at = null, "
					+ "password_issued_by = null, password_issued_at = null")
			.update();
	}

	private StaffId registeredLongAgo() {
		StaffId one = register(AUDITS);
		this.clock.pass(Duration.ofDays(61));
		return one;
	}

	private void expectSixtyDays(Supplier<StaffId> given) {
		StaffId one = given.get();
		assertThat(hindrance(one)).isPresent();
		this.clock.pass(Duration.ofDays(60).minusSeconds(1));
		assertThat(hindrance(one)).isPresent();
		this.clock.pass(Duration.ofSeconds(1));
		assertThat(hindrance(one)).isEmpty();
	}

	private Optional<String> hindrance(StaffId one) {
		this.staff.flush();
		return this.fresh.hindrance(one.value());
	}

	private StaffId register(Set<Assignment> roles) {
		return this.accounts.register(new SignInName("kansa" + System.nanoTime()), "新しい監査", "", roles,
				this.accounts.temporaryPassword());
	}

}
