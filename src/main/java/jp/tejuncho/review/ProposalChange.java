package jp.tejuncho.review;

import java.util.Optional;

import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.composing.LineRewriting;
import jp.tejuncho.edition.PlaceId;

/**
 * 提案を文に取り入れる変更.
 */
final class ProposalChange {

	private ProposalChange() {
	}

	/**
	 * A proposal as a line holds it.
	 * @param remark a proposal
	 * @return its words without line breaks
	 */
	static String line(Remark remark) {
		return remark.proposal().strip().replaceAll("\\R", "");
	}

	/**
	 * What writes a proposal into the text.
	 * @param manuscript the draft
	 * @param remark a proposal about a line
	 * @return the change; nothing if the line isn't there any more
	 */
	static Optional<DraftChange> of(Manuscript manuscript, Remark remark) {
		return remark.place()
			.filter(PlaceId::isPart)
			.flatMap((line) -> LineRewriting.of(manuscript, line, line(remark)));
	}

}
