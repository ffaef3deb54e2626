package jp.tejuncho.review;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.organization.ApprovalAct;
import jp.tejuncho.organization.Post;

/**
 * 回の一段.
 *
 * A step of the route as it was when the document was sent, and who has taken it.
 *
 * @param act what is done
 * @param post who does it
 * @param doneBy the person, or {@code null} while it is not done
 * @param doneByName the person's name at that time, or empty
 * @param doneAt when, or {@code null}
 * @param note what the person said, or empty
 */
@Embeddable
public record RoundStep(@Enumerated(EnumType.STRING) ApprovalAct act, @Enumerated(EnumType.STRING) Post post,
		@Nullable UUID doneBy, String doneByName, @Nullable Instant doneAt, String note) {

	static RoundStep open(ApprovalAct act, Post post) {
		return new RoundStep(act, post, null, "", null, "");
	}

	RoundStep done(SignedInStaff staff, Instant at, String words) {
		return new RoundStep(this.act, this.post, staff.personId(), staff.displayName(), at, words);
	}

	public boolean isDone() {
		return this.doneAt != null;
	}

	/**
	 * The step in words.
	 * @return 確認 情報システム管理者
	 */
	public String label() {
		return this.act.label() + "　" + this.post.label();
	}

}
