package jp.tejuncho.review.web;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.review.Act;

/**
 * 照会の画面.
 *
 * @param standing how far the document has come
 * @param acts what the person may do
 * @param flaws what stands against an approval
 * @param remarks what was remarked
 * @param history what was done, the newest first
 * @param releases what was approved
 * @param planned what is planned
 * @param bases what the document can be compared with
 */
public record ReviewPage(Standing standing, Acts acts, Flaws flaws, Remarks remarks, List<HistoryRow> history,
		List<ReleaseRow> releases, List<PlanRow> planned, List<BasisLink> bases) {

	public ReviewPage {
		history = List.copyOf(history);
		releases = List.copyOf(releases);
		planned = List.copyOf(planned);
		bases = List.copyOf(bases);
	}

	/**
	 * 文書の段階.
	 *
	 * @param stage how far it has come
	 * @param version which version
	 * @param occasion why it is made
	 * @param steps the route of the last round
	 * @param turn the step that waits, in words; empty if none does
	 * @param news what stands on top: what the sender says, or that the document came
	 * back
	 */
	public record Standing(String stage, String version, String occasion, List<StepRow> steps, String turn,
			@Nullable HistoryRow news) {

		public Standing {
			steps = List.copyOf(steps);
		}

	}

	/**
	 * できること.
	 *
	 * @param allowed which acts
	 * @param seen what whoever acts from this page has seen
	 * @param hindrance why this person may not approve although it is their turn, or
	 * empty
	 * @param exemption by what this person would approve what they wrote, or empty
	 * @param plans whether the person may plan a revision
	 */
	public record Acts(Set<Act> allowed, String seen, String hindrance, String exemption, boolean plans) {

		public Acts {
			allowed = Set.copyOf(allowed);
		}

		/**
		 * Whether the person may do something now. A template may write the name of an
		 * act, and fails with any other.
		 * @param act what
		 * @return whether the page has a form for it
		 */
		public boolean may(Act act) {
			return this.allowed.contains(act);
		}

		/**
		 * What a template calls by a name.
		 * @param act the name of an act; any other fails
		 * @return the act
		 */
		public Act named(Act act) {
			return act;
		}

		/**
		 * Whether the page has the form of an act, with its words in it.
		 * @param form what was sent for it
		 * @return false if what was typed for it has no field here
		 */
		boolean offers(ReviewForm form) {
			return switch (form) {
				case ReviewForm.Plan _ -> this.plans;
				case ReviewForm.Doing doing -> may(doing.act());
			};
		}

	}

	/**
	 * 承認の前に知っておくこと.
	 *
	 * @param errors what would hinder an approval
	 * @param letters the letters no font has
	 */
	public record Flaws(int errors, List<String> letters) {

		public Flaws {
			letters = List.copyOf(letters);
		}

	}

	/**
	 * 指摘と対応.
	 *
	 * @param current what was remarked on the version that is being made, or was decided
	 * last
	 * @param past what was remarked on earlier versions
	 * @param closing why the remarks are closed; empty until the version is approved
	 */
	public record Remarks(List<RemarkRow> current, List<RemarkRow> past, String closing) {

		public Remarks {
			current = List.copyOf(current);
			past = List.copyOf(past);
		}

	}

	/**
	 * 経路の一段.
	 *
	 * @param label the step
	 * @param done whether it was taken
	 * @param state how it stands, in words
	 * @param by who and when
	 * @param note what was said
	 */
	public record StepRow(String label, boolean done, String state, String by, String note) {
	}

	/**
	 * 予定の一件.
	 *
	 * @param id the plan
	 * @param title what it is about
	 * @param on when
	 * @param note what to think of
	 * @param by who noted it
	 */
	public record PlanRow(String id, String title, String on, String note, String by) {
	}

	/**
	 * 比べる相手への道.
	 *
	 * @param name which
	 * @param label in words
	 */
	public record BasisLink(String name, String label) {
	}

}
