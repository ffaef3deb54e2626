package jp.tejuncho.review;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.organization.ApprovalAct;
import jp.tejuncho.organization.Post;

/**
 * あなたの番の文書.
 *
 * @param draftId the draft
 * @param kind the kind of document
 * @param system the system's name
 * @param section the section that owns it
 * @param number the version
 * @param from who sent it, or sent it back
 * @param since since when it waits
 * @param post whom it waits for; {@code null} when it waits for its authors
 * @param act what it waits for; {@code null} when it waits for its authors
 * @param stage how far it has come
 */
public record InboxItem(UUID draftId, DocumentKind kind, String system, UUID section, int number, String from,
		Instant since, @Nullable Post post, @Nullable ApprovalAct act, Stage stage) {

	public String versionName() {
		return DocumentCase.versionName(this.number);
	}

}
