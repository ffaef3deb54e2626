package jp.tejuncho.drafting;

import java.util.Collection;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 知らせた追随.
 *
 * How far each person has been told what followed other answers.
 */
@Component
class FollowSeen {

	private final JdbcClient jdbc;

	FollowSeen(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Notes it, while nobody else writes in the draft.
	 * @param draft the draft
	 * @param staff the person
	 * @param number the step
	 */
	void note(DraftId draft, UUID staff, long number) {
		int known = this.jdbc.sql(
				"update follow_seen set number = greatest(number, :number) where draft_id = :draft and staff_id = :staff")
			.param("number", number)
			.param("draft", draft.value())
			.param("staff", staff)
			.update();
		if (known == 0) {
			this.jdbc.sql("insert into follow_seen (draft_id, staff_id, number) values (:draft, :staff, :number)")
				.param("number", number)
				.param("draft", draft.value())
				.param("staff", staff)
				.update();
		}
	}

	void forget(Collection<UUID> drafts) {
		if (!drafts.isEmpty()) {
			this.jdbc.sql("delete from follow_seen where draft_id in (:drafts)").param("drafts", drafts).update();
		}
	}

}
