package jp.tejuncho.versions;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.audit.AuditVerdict;
import jp.tejuncho.audit.AuditVerdict.Kind;
import jp.tejuncho.audit.AuditVerification;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.platform.AuditTrail;
import jp.tejuncho.platform.TrailAct;
import jp.tejuncho.review.CaseReading;
import jp.tejuncho.review.Enforcing;
import jp.tejuncho.review.Stage;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A house of the time before acts proved anything: what somebody with the password of the
 * database does to its archive is found.
 */
class ForgedArchiveTests {

	private static final Path KEPT = Path.of("src", "test", "resources", "versions", "0.1");

	private static final SignedInStaff MANAGER = SignedInStaff.of("kacho", "課長",
			Assignment.everywhere(Role.SYSTEM_MANAGER), Assignment.everywhere(Role.CHIEF));

	/** What is done, and what the check must say. */
	private static final Map<String, List<String>> FORGERIES = Map.ofEntries(
			Map.entry("update document_release set approved_by_name = '偽者'",
					List.of("RECORD_CHANGED", "承認した人：", " → 偽者")),
			Map.entry("update review_round_step set done_by_name = '偽者', note = '異議がある' where done_at is not null",
					List.of("RECORD_CHANGED", "回目の照会（", "経路の1段目の名：", " → 偽者", "経路の1段目の言葉：", " → 内容（指紋 ")),
			Map.entry("update document_release set approved_by = '00000000-0000-0000-0000-0000000000ff'",
					List.of("RECORD_CHANGED", "承認した人の識別子：")),
			Map.entry("update document_release set decision_number = '偽第1号' where decision_number <> ''",
					List.of("RECORD_CHANGED", "文書番号：", " → 偽第1号")),
			Map.entry("update review_outcome set post = 'CHIEF' where kind = 'APPROVED'",
					List.of("RECORD_CHANGED", "承認した人の職：", " → 統括情報セキュリティ責任者")),
			Map.entry("update review_outcome set by_name = '偽者' where kind = 'APPROVED'",
					List.of("RECORD_CHANGED", "経過にある承認した人：")),
			Map.entry("update document_release set pdf = (select min(pdf) from document_release)",
					List.of("RECORD_CHANGED", "承認したPDF：")),
			Map.entry("update document_release set in_force_from = date '2001-01-01' where in_force_from is not null",
					List.of("RECORD_CHANGED", "施行日：", " → 2001-01-01")),
			Map.entry("update submission_bundle set zip_digest = '" + "0".repeat(64) + "'",
					List.of("RECORD_CHANGED", "一式：内容（指紋 ", " → 内容（指紋 00000000…）")),
			Map.entry(
					"update archived_part set content = (select content from archived_part where part = 0 "
							+ "and digest = (select min(findings) from document_release)) "
							+ "where digest in (select pdf from document_release) and part = 0",
					List.of("BYTES_CHANGED", "に承認）の承認したPDFが、書き換えられているか、一部が失われています（SHA-256の初めの12文字 ")),
			Map.entry("delete from archived_part where digest in (select document from document_release)",
					List.of("BYTES_CHANGED", "に承認）の承認した文書が、失われています（SHA-256の初めの12文字 ")),
			Map.entry(
					"delete from document_release r where not exists (select 1 from submission_letter l "
							+ "where l.draft_id = r.draft_id and l.sequence = r.sequence)",
					List.of("RECORD_REMOVED", "なくなっています")),
			Map.entry("""
					insert into document_release (draft_id, sequence, number, round, state, occasion, edition_id,
						approved_by, approved_by_name, approved_at, exemption, document, pdf, findings,
						decision_number, ended_reason, ended_by_name, version)
					select draft_id, sequence + 90, number, round, state, occasion, edition_id, approved_by,
						approved_by_name, approved_at, exemption, document, pdf, findings, decision_number,
						ended_reason, ended_by_name, version
					from document_release where sequence = 1""", List.of("RECORD_ADDED", "後から足されたおそれ")));

	@ParameterizedTest
	@EnumSource(KeptDatabase.class)
	void 以前の版の承認も目録から後の偽造は見つかる(KeptDatabase database, @TempDir Path folder) throws IOException, SQLException {
		Expectations expected = Expectations.read(KEPT);
		String url = database.open(KEPT, folder);
		try (KeptHouse house = KeptHouse.open(url, expected.now())) {
			assertThat(
					house.database().queryForObject("select count(*) from staff where made_at is not null", Long.class))
				.isPositive();
			AuditVerdict untouched = house.ask(AuditVerification.class).verify();
			assertThat(untouched.faults()).isEmpty();
			assertThat(untouched.proofs().older()).hasSizeGreaterThan(3);
			assertThat(untouched.proofs().proven()).isZero();
			assertThat(untouched.proofs().rounds().proven()).isZero();
			assertThat(untouched.proofs().rounds().older()).isGreaterThan(3);
			assertThat(untouched.proofs().sentences().toString()).contains("から変わっていない（それより前は証明なし）");
			FORGERIES.forEach((forgery, said) -> assertThat(told(forged(house, forgery))).as(forgery)
				.contains(said.toArray(String[]::new)));
			assertThat(house.ask(AuditVerification.class).verify().faults()).isEmpty();
			abolish(house);
			assertThat(house.ask(AuditVerification.class).verify().faults()).isEmpty();
			AuditVerdict words = forged(house,
					"update document_release set ended_reason = '偽の理由' where state = 'ABOLISHED'");
			assertThat(words.lines().toString()).contains("終わりの理由：使わなくなるため → 偽の理由");
			assertThat(words.covered().open()).hasSameSizeAs(words.open());
			assertThat(words.covered().lines().toString()).contains("終わりの理由：（").doesNotContain("偽の理由", "使わなくなるため");
		}
		try (KeptHouse again = KeptHouse.open(url, expected.now())) {
			again.database().update("delete from audit_inventory");
			again.database().update("delete from audit_later_inventory");
		}
		try (KeptHouse again = KeptHouse.open(url, expected.now())) {
			assertThat(again.database()
				.queryForObject("select count(*) from audit_entry where evidence like 'INVENTORY inventory%'",
						Long.class))
				.isEqualTo(2);
		}
	}

	private static String told(AuditVerdict verdict) {
		return verdict.open().stream().map((fault) -> fault.kind() + " " + fault.sentence()).toList().toString();
	}

	@ParameterizedTest
	@EnumSource(names = "H2")
	void 目録を封ごと消して作り直させても気付く(KeptDatabase database, @TempDir Path folder) throws IOException, SQLException {
		Expectations expected = Expectations.read(KEPT);
		String url = database.open(KEPT, folder);
		try (KeptHouse house = KeptHouse.open(url, expected.now())) {
			assertThat(house.ask(AuditVerification.class).verify().intact()).isTrue();
			JdbcTemplate jdbc = house.database();
			jdbc.update("delete from audit_inventory");
			jdbc.update("update audit_entry set evidence = null where evidence is not null");
			jdbc.update("update document_release set decision_number = '偽第1号'");
		}
		try (KeptHouse house = KeptHouse.open(url, expected.now())) {
			assertThat(house.ask(AuditVerification.class).verify().open()).extracting(AuditVerdict.Fault::kind)
				.contains(Kind.CHANGED);
		}
	}

	@ParameterizedTest
	@EnumSource
	void 空にした記録を黙って初めから作り直さない(KeptDatabase database, @TempDir Path folder) throws IOException, SQLException {
		Expectations expected = Expectations.read(KEPT);
		String url = database.open(KEPT, folder);
		KeptHouse.open(url, expected.now()).close();
		try (KeptHouse house = KeptHouse.open(url, expected.now())) {
			assertThat(house.ask(AuditVerification.class).verify().intact()).isTrue();
			emptyAndForge(house.database());
		}
		try (KeptHouse house = KeptHouse.open(url, expected.now())) {
			assertThat(house.ask(AuditVerification.class).verify().open()).extracting(AuditVerdict.Fault::kind)
				.containsExactly(Kind.TRAIL_LOST);
			assertThat(acts(house.database())).contains("操作の記録が失われている");
			emptyAndForge(house.database());
			house.database()
				.update("update \"flyway_schema_history\" set \"installed_on\" = timestamp '2026-01-01 00:00:00'");
			house.ask(AuditTrail.class).record(TrailAct.covered("検印"), "空にした後の何かの操作", "");
		}
		try (KeptHouse house = KeptHouse.open(url, expected.now())) {
			assertThat(house.ask(AuditVerification.class).verify().open()).extracting(AuditVerdict.Fault::kind)
				.containsExactly(Kind.TRAIL_LOST);
		}
	}

	@ParameterizedTest
	@EnumSource(names = "H2")
	void 何も設定しなくてもデータの隣の控えで空にされたことが分かる(KeptDatabase database, @TempDir Path folder) throws IOException, SQLException {
		Expectations expected = Expectations.read(KEPT);
		String url = database.open(KEPT, folder);
		KeptHouse.open(url, expected.now(), "").close();
		assertThat(folder.resolve("seal-notes.txt")).exists();
		try (KeptHouse house = KeptHouse.open(url, expected.now(), "")) {
			assertThat(house.ask(AuditVerification.class).verify().intact()).isTrue();
			emptyAndForge(house.database());
		}
		try (KeptHouse house = KeptHouse.open(url, expected.now(), "")) {
			assertThat(house.ask(AuditVerification.class).verify().open()).extracting(AuditVerdict.Fault::kind)
				.contains(Kind.NOTED_ABSENT, Kind.TRAIL_LOST);
			assertThat(acts(house.database())).contains("控えた封が見つからない");
		}
	}

	@ParameterizedTest
	@EnumSource
	void 止めている間に消した封を黙って作り直さない(KeptDatabase database, @TempDir Path folder) throws IOException, SQLException {
		Expectations expected = Expectations.read(KEPT);
		String url = database.open(KEPT, folder);
		try (KeptHouse house = KeptHouse.open(url, expected.now())) {
			assertThat(house.ask(AuditVerification.class).verify().tail().count()).isZero();
			house.database().update("delete from audit_seal where number > 20");
			house.database()
				.update("update audit_entry set actor = '偽者' where id = (select entry_id from audit_seal where number = 19) "
						+ "or (act like '%承認%' and not exists (select 1 from audit_seal s where s.entry_id = audit_entry.id))");
		}
		try (KeptHouse house = KeptHouse.open(url, expected.now())) {
			assertThat(house.ask(AuditVerification.class).verify().open()).extracting(AuditVerdict.Fault::kind)
				.contains(Kind.CHANGED, Kind.SEALS_LOST);
			assertThat(acts(house.database())).contains("封のない記録が溜まっていた");
		}
	}

	private static void emptyAndForge(JdbcTemplate jdbc) {
		List.of("audit_seal", "audit_entry", "audit_inventory", "audit_later_inventory")
			.forEach((table) -> jdbc.update("delete from " + table));
		jdbc.update("update document_release set decision_number = '偽第1号'");
	}

	private static List<String> acts(JdbcTemplate jdbc) {
		return jdbc.queryForList("select act from audit_entry", String.class);
	}

	private static AuditVerdict forged(KeptHouse house, String forgery) {
		AtomicReference<AuditVerdict> verdict = new AtomicReference<>();
		new TransactionTemplate(house.ask(PlatformTransactionManager.class)).executeWithoutResult((status) -> {
			assertThat(house.database().update(forgery)).as(forgery).isPositive();
			verdict.set(house.ask(AuditVerification.class).verify());
			status.setRollbackOnly();
		});
		return verdict.get();
	}

	private static void abolish(KeptHouse house) {
		DraftId draft = ReadHouse.drafts(house)
			.values()
			.stream()
			.filter((one) -> house.ask(CaseReading.class).file(one, MANAGER).document().stage() == Stage.IN_FORCE)
			.findFirst()
			.orElseThrow();
		var seen = house.ask(CaseReading.class).seen(house.ask(CaseReading.class).file(draft, MANAGER));
		house.ask(Enforcing.class).abolish(draft, seen, LocalDate.of(2099, 4, 1), "使わなくなるため", MANAGER);
	}

}
