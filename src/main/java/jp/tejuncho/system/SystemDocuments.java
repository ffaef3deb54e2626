package jp.tejuncho.system;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.account.SignedInStaff;

/**
 * 情報システムの文書の廃止.
 *
 * A room above has documents approved and ends them; a system ends with them.
 */
public interface SystemDocuments {

	/**
	 * What would become of the documents if the system ended.
	 * @param system the system
	 * @param staff who asks
	 * @return in order
	 */
	List<Ending> of(InformationSystem system, SignedInStaff staff);

	/**
	 * Ends what is in force.
	 * @param system the system
	 * @param from the first day on which it holds no more
	 * @param reason why
	 * @param staff who ends it
	 * @throws AbolitionRefused if a document can't end, or not on that day
	 */
	void abolish(InformationSystem system, LocalDate from, String reason, SignedInStaff staff);

	/**
	 * Lets documents hold again that should not have ended.
	 * @param system the system
	 * @param documents which of them
	 * @param reason why
	 * @param staff who takes their end back
	 */
	void takeUpAgain(InformationSystem system, Set<UUID> documents, String reason, SignedInStaff staff);

	/**
	 * 文書の行方.
	 *
	 * @param document which one
	 * @param name what it is, for example 実施手順
	 * @param state how it stands now
	 * @param becomes what becomes of it, a sentence
	 * @param hindrance why the system can't end yet and what to do, a sentence; or empty
	 * @param endedFrom from when it holds no more, if it has ended
	 */
	record Ending(UUID document, String name, String state, String becomes, String hindrance,
			@Nullable LocalDate endedFrom) {
	}

}
