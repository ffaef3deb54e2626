package jp.tejuncho.drafting;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * 書込みの趣旨.
 *
 * @param act what is done
 * @param reversed the batch that is undone or done again
 * @param back whether something is brought back that was stored once: it is right again
 * as it was
 * @param against what was known of decisions that are brought back, by place: see
 * {@link ClauseDecision#against()}
 */
record Intent(Step.Act act, @Nullable UUID reversed, boolean back, Map<String, String> against) {

	/** 書込み. */
	static final Intent WRITE = new Intent(Step.Act.WRITE, null, false, Map.of());

	/** 点検の指摘から直すこと. */
	static final Intent FIX = new Intent(Step.Act.FIX, null, false, Map.of());

	Intent {
		against = Map.copyOf(against);
	}

	static Intent back(Map<String, String> against) {
		return new Intent(Step.Act.WRITE, null, true, against);
	}

	static Intent undo(UUID batch, Map<String, String> against) {
		return new Intent(Step.Act.UNDO, batch, true, against);
	}

	static Intent redo(UUID batch, Map<String, String> against) {
		return new Intent(Step.Act.REDO, batch, true, against);
	}

	/**
	 * How the batch is called.
	 * @param complete whether everything was stored: what went back in part only is a
	 * write like any other
	 * @return the act, and what it reversed
	 */
	Intent stored(boolean complete) {
		return (this.reversed == null || complete) ? this : WRITE;
	}

}
