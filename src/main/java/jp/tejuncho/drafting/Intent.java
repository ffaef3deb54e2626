package jp.tejuncho.drafting;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.edition.PlaceId;

/**
 * 書込みの趣旨.
 *
 * @param act what is done
 * @param reversed the batch that is undone or done again
 * @param back whether something is brought back that was stored once: it is right again
 * as it was
 * @param against what was known of decisions that are brought back, by place: see
 * {@link ClauseDecision#against()}
 * @param following places that go back to what nobody had judged: to the proposal,
 * whatever it is by now
 * @param replacing places where a proposal stood before, so that another proposal by now
 * is nobody's work
 */
record Intent(Step.Act act, @Nullable UUID reversed, boolean back, Map<PlaceId, String> against, Set<PlaceId> following,
		Set<PlaceId> replacing) {

	/** 書込み. */
	static final Intent WRITE = new Intent(Step.Act.WRITE, null, false, Map.of(), Set.of(), Set.of());

	/** 点検の指摘から直すこと. */
	static final Intent FIX = new Intent(Step.Act.FIX, null, false, Map.of(), Set.of(), Set.of());

	Intent {
		against = Map.copyOf(against);
		following = Set.copyOf(following);
		replacing = Set.copyOf(replacing);
	}

	// who gives a revision up, or takes back what followed, means the old proposal
	static Intent back(Map<PlaceId, String> against) {
		return new Intent(Step.Act.WRITE, null, true, against, Set.of(), Set.of());
	}

}
