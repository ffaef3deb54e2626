package jp.tejuncho.drafting.web;

import jp.tejuncho.drafting.Manuscript;

/**
 * 画面の頭に示す案.
 *
 * @param id the draft
 * @param kind the kind of document, in words
 * @param systemId the system
 * @param systemName its name
 */
public record DraftHead(String id, String kind, String systemId, String systemName) {

	static DraftHead of(Manuscript manuscript) {
		return new DraftHead(manuscript.draft().id().toString(), manuscript.draft().kind().label(),
				manuscript.system().id().toString(), manuscript.system().name());
	}

}
