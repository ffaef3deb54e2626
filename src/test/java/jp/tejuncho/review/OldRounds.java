package jp.tejuncho.review;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows as version 0.1 wrote them, before acts were kept with their outcome.
 */
final class OldRounds {

	private static final OffsetDateTime DAY = OffsetDateTime.parse("2027-04-01T09:00:00+09:00");

	private final JdbcClient jdbc;

	private final UUID draft = UUID.randomUUID();

	OldRounds(JdbcClient jdbc, String stage, int number, String occasion) {
		this.jdbc = jdbc;
		UUID section = UUID.randomUUID();
		UUID system = UUID.randomUUID();
		insert("organization_section", "id, department, bureau, section, position, active, sample, version", section,
				"総務部", "", "課" + section, 1, true, false, 0);
		insert("information_system", "id, version, name, short_name, owner_section, manager_post, search_key, sample",
				system, 0, "システム", "", section, "課長", "", false);
		insert("draft", "id, system_id, kind, edition_id, created_by, created_at, version", this.draft, system,
				"PROCEDURE", "procedure/2019-05-30", "担当", DAY, 0);
		insert("document_case", "draft_id, stage, number, occasion, version", this.draft, stage, number, occasion, 0);
	}

	UUID draft() {
		return this.draft;
	}

	void round(int round, int number, @Nullable String ending, @Nullable String waitingFor) {
		insert("review_round",
				"draft_id, round, number, sent_by, sent_by_name, sent_at, composed_on, message, document, waiting_for, ended_at, ending, version",
				this.draft, round, number, UUID.randomUUID(), "担当", at(round, 0), LocalDate.of(2027, 4, 1),
				"お願いします" + round, "0", waitingFor, (ending != null) ? at(round, 9) : null, ending, 0);
	}

	void step(int round, int position, String act, String post, String by, String note) {
		boolean done = !by.isEmpty();
		insert("review_round_step", "draft_id, round, position, act, post, done_by, done_by_name, done_at, note",
				this.draft, round, position, act, post,
				done ? UUID.nameUUIDFromBytes(by.getBytes(java.nio.charset.StandardCharsets.UTF_8)) : null, by,
				done ? at(round, position + 1) : null, note);
	}

	void release(int sequence, int number, int round, String state, String occasion, @Nullable LocalDate from,
			String ended) {
		insert("document_release",
				"draft_id, sequence, number, round, state, occasion, edition_id, approved_by, approved_by_name, approved_at, exemption, "
						+ "document, pdf, findings, decided_on, decision_number, in_force_from, in_force_until, ended_reason, "
						+ "ended_by_name, ended_at, version",
				this.draft, sequence, number, round, state, occasion, "procedure/2019-05-30", UUID.randomUUID(), "承認者",
				at(round, 2), (sequence == 1) ? "例外の理由" : "", "0", "0", "0", from, "", from,
				"ABOLISHED".equals(state) ? LocalDate.of(2030, 3, 31) : null, ended, ended.isEmpty() ? "" : "課長",
				ended.isEmpty() ? null : at(round, 20), 0);
	}

	private static OffsetDateTime at(int round, int hour) {
		return DAY.plusDays(round).plusHours(hour);
	}

	private void insert(String table, String columns, @Nullable Object... values) {
		String marks = "?" + ", ?".repeat(values.length - 1);
		this.jdbc.sql("insert into " + table + " (" + columns + ") values (" + marks + ")")
			.params(java.util.Arrays.asList(values))
			.update();
	}

}
