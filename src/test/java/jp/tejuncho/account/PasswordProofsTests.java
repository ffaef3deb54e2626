package jp.tejuncho.account;

import java.util.List;
import java.util.Set;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import jp.tejuncho.testing.OnH2;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may write into the table can take another's account.
 */
@OnH2
@Import(OwnRolesTests.Parts.class)
@DisplayName("パスワードを画面を通さずに替えると")
class PasswordProofsTests {

	@Autowired
	private Accounts accounts;

	@Autowired
	private People people;

	@Autowired
	private StaffMembers staff;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private EntityManager entities;

	private PasswordProofs proofs;

	private StaffId auditor;

	@BeforeEach
	void register() {
		SecurityContextHolder.getContext()
			.setAuthentication(
					new UsernamePasswordAuthenticationToken(this.people.operator().signedIn(), "", List.of()));
		this.proofs = new PasswordProofs(this.jdbc);
		this.auditor = this.accounts.register(new SignInName("kansa" + System.nanoTime()), "監査　花子", "",
				Set.of(Assignment.everywhere(Role.AUDITOR)), this.accounts.temporaryPassword());
		this.accounts.changeOwnPassword(this.auditor, this.people.hash("neko-no-mado-7"));
		this.accounts.resetPassword(this.auditor, this.accounts.temporaryPassword());
		this.accounts.changeOwnPassword(this.auditor, this.people.hash("inu-no-yane-8"));
		AccountView now = this.accounts.get(this.auditor);
		this.accounts.revise(this.auditor, now.version(), "監査　華子", now.mail(), now.assignments());
		this.staff.flush();
	}

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void 画面で決めたものは名指しされない() {
		assertThat(this.proofs.untold()).isEmpty();
	}

	@Test
	void ほかの人のものを写せば名指しされる() {
		put(this.people.hash("shiranai-hito-9"));
		assertThat(this.proofs.untold()).singleElement().asString().matches("利用者「kansa\\d+」のパスワードが、替わっています。だれも変えていません");
	}

	@Test
	void 前のものに戻しても名指しされる() {
		String earlier = this.jdbc
			.sql("select hash from earlier_password where staff_id = ? order by place fetch first 1 rows only")
			.param(this.auditor.value())
			.query(String.class)
			.single();
		put(earlier);
		assertThat(this.proofs.untold()).hasSize(1);
	}

	@Test
	void 替えた後で画面から変えても名指しされる() {
		put(this.people.hash("shiranai-hito-9"));
		this.accounts.changeOwnPassword(this.auditor, this.people.hash("atarashii-mono-3"));
		this.staff.flush();
		assertThat(this.proofs.untold()).hasSize(1);
	}

	@Test
	void 替えた後で氏名だけを直しても名指しされる() {
		put(this.people.hash("shiranai-hito-9"));
		AccountView now = this.accounts.get(this.auditor);
		this.accounts.revise(this.auditor, now.version(), "監査　花子", now.mail(), now.assignments());
		this.staff.flush();
		assertThat(this.proofs.untold()).hasSize(1);
	}

	@Test
	void 消した見本と同じ名で登録し直した利用者は名指しされない() {
		Staff sample = this.people.with(Assignment.everywhere(Role.CHIEF));
		this.accounts.changeOwnPassword(sample.id(), this.people.hash("mihon-no-hito-5"));
		this.staff.flush();
		this.jdbc.sql("update staff set sign_in_name = 'kieta' where id = ?").param(sample.id().value()).update();
		Staff again = new Staff(new SignInName(sample.signInName()), "見本", this.people.hash("mihon-no-hito-6"),
				Set.of(), true);
		this.staff.saveAndFlush(again);
		assertThat(this.proofs.untold()).isEmpty();
		this.accounts.changeOwnPassword(again.id(), this.people.hash("mihon-no-hito-7"));
		this.staff.flush();
		assertThat(this.proofs.untold()).isEmpty();
	}

	@Test
	void 前の版が書いた記録だけの利用者は比べられない() {
		this.jdbc.sql("update audit_entry set evidence = null").update();
		put(this.people.hash("shiranai-hito-9"));
		assertThat(this.proofs.untold()).isEmpty();
	}

	private void put(String hash) {
		this.jdbc.sql("update staff set password_hash = ? where id = ?").params(hash, this.auditor.value()).update();
		this.entities.clear();
	}

}
