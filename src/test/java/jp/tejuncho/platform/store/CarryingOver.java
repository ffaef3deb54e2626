package jp.tejuncho.platform.store;

import java.nio.file.Path;

/**
 * A process that carries a database over, to be stopped.
 */
final class CarryingOver {

	/** What it says when it has the file and begins. */
	static final String BEGUN = "データベースの形を新しくします";

	private CarryingOver() {
	}

	static void main(String[] args) {
		new StoreOfTest(Path.of(args[0])).carryOver();
	}

}
