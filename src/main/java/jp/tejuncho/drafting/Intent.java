package jp.tejuncho.drafting;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * 書込みの趣旨.
 *
 * @param act what is done
 * @param reversed the batch that is undone or done again
 * @param back whether something is brought back that was stored once: it is right again
 * as it was
 * @param untouched places whose decision nobody had made before, so that it becomes a
 * proposal again
 */
record Intent(Step.Act act, @Nullable UUID reversed, boolean back, Set<String> untouched) {

	/** 書込み. */
	static final Intent WRITE = new Intent(Step.Act.WRITE, null, false, Set.of());

	Intent {
		untouched = Set.copyOf(untouched);
	}

	static Intent back(Set<String> untouched) {
		return new Intent(Step.Act.WRITE, null, true, untouched);
	}

	static Intent undo(UUID batch, Set<String> untouched) {
		return new Intent(Step.Act.UNDO, batch, true, untouched);
	}

	static Intent redo(UUID batch, Set<String> untouched) {
		return new Intent(Step.Act.REDO, batch, true, untouched);
	}

	/**
	 * How the batch is called.
	 * @param complete whether everything was stored: what went back in part only is a
	 * write like any other
	 * @return the act, and what it reversed
	 */
	Intent stored(boolean complete) {
		return (this.act == Step.Act.WRITE || complete) ? this : WRITE;
	}

}
