package jp.tejuncho.platform.store;

import java.nio.file.Path;

/**
 * 開く前の確かめ.
 *
 * Asked before anything is made beside a database, so that a start that is refused leaves
 * nothing behind.
 */
@FunctionalInterface
public interface BeforeOpening {

	/**
	 * Refuses a database that isn't the one in use.
	 * @param database its file, which may not be there yet
	 */
	void expect(Path database);

}
