package jp.tejuncho.audit;

import java.util.Optional;
import java.util.UUID;

/**
 * 確認してよい監査の人か.
 *
 * The room of the accounts knows who gave whom the role.
 */
public interface AuditorStanding {

	/**
	 * Why a person can't say what a fault was.
	 * @param person the account
	 * @return a sentence that says who can; nothing if the person can
	 */
	Optional<String> hindrance(UUID person);

}
