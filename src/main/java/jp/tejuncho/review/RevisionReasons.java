package jp.tejuncho.review;

import java.util.HashMap;
import java.util.Map;

import jp.tejuncho.document.NodeId;
import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.edition.PlaceId;

/**
 * 改正の理由.
 *
 * Why clauses and tables change in a version. They go into the 備考 of a 新旧対照表 and into a
 * 改正概要; nobody else reads them out of a draft.
 */
public final class RevisionReasons {

	private RevisionReasons() {
	}

	/**
	 * The reasons of a version.
	 * @param manuscript the draft
	 * @param number the version, counted from 1
	 * @return reasons by place, none of them empty
	 */
	public static Map<NodeId, String> of(Manuscript manuscript, int number) {
		PlaceId version = version(number);
		Map<NodeId, String> reasons = new HashMap<>();
		manuscript.tailoring().of(Amendment.Kind.REVISION).forEach((changed, reason) -> {
			if (changed.isWithin(version)) {
				reasons.put(new NodeId(changed.key()), reason);
			}
		});
		return Map.copyOf(reasons);
	}

	private static PlaceId version(int number) {
		return new PlaceId(Integer.toString(number));
	}

	/**
	 * Under which place a reason is stored.
	 * @param number the version, counted from 1
	 * @param place where the text changes
	 * @return the place of the amendment
	 */
	static PlaceId place(int number, NodeId place) {
		return version(number).child(place.value());
	}

}
