package jp.tejuncho.system;

import java.util.List;
import java.util.Map;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.edition.Answer;

/**
 * 概要の回答に従うもの.
 *
 * A room above has proposed something from the answers; when they change, what it
 * proposed changes with them.
 */
public interface AnswerFollower {

	/**
	 * Follows other answers, in the transaction that stores them: either both are stored
	 * or neither.
	 * @param system the system, with the answers it had
	 * @param profile the answers it is going to have
	 * @param staff who answered
	 * @return what became of it, a sentence each; empty if there is nothing to tell
	 */
	List<String> follow(InformationSystem system, Map<String, Answer> profile, SignedInStaff staff);

}
