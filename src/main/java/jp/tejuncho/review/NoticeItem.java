package jp.tejuncho.review;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.organization.Post;

/**
 * あなたへの知らせ.
 *
 * @param draftId the draft
 * @param position which outcome of it
 * @param kind the kind of document
 * @param system the system's name
 * @param section the section that owns it
 * @param number the version
 * @param what what was done
 * @param by who did it
 * @param post in which post
 * @param at when
 * @param words why, or empty
 */
public record NoticeItem(UUID draftId, int position, DocumentKind kind, String system, UUID section, int number,
		Outcome.Kind what, String by, @Nullable Post post, @Nullable Instant at, String words) {

	public String versionName() {
		return DocumentCase.versionName(this.number);
	}

}
