package jp.tejuncho.drafting.web;

import java.util.List;
import java.util.stream.Stream;

import jp.tejuncho.drafting.ClauseState;
import jp.tejuncho.drafting.EditingPlaces;
import jp.tejuncho.drafting.composing.Progress;
import jp.tejuncho.drafting.decisions.DecisionList;
import jp.tejuncho.edition.PlaceId;

/**
 * 採否の一覧の画面.
 *
 * @param filter which clauses are shown
 * @param counts how many clauses there are of each state
 * @param chapters the chapters and how far they are
 * @param progress of the whole document
 * @param groups what is shown, in reading order
 * @param together what is decided for all that is ticked
 * @param troubles what could not be stored
 * @param writable whether the person may change anything
 */
public record DecisionsPage(Filter filter, List<Count> counts, List<ChapterLine> chapters, Progress progress,
		List<Group> groups, Together together, List<Trouble> troubles, boolean writable) {

	public DecisionsPage {
		counts = List.copyOf(counts);
		chapters = List.copyOf(chapters);
		groups = List.copyOf(groups);
		troubles = List.copyOf(troubles);
	}

	/**
	 * 絞り込み.
	 *
	 * @param state the name of a state, or empty for all
	 * @param chapter a chapter, or empty for all
	 */
	public record Filter(String state, String chapter) {

		public Filter {
			boolean known = Stream.of(ClauseState.values()).map(ClauseState::name).anyMatch(state::equals);
			state = known ? state : "";
		}

	}

	/**
	 * まとめて決めること.
	 *
	 * @param choice what is chosen, or empty
	 * @param reason what is typed
	 */
	public record Together(String choice, String reason) {
	}

	/**
	 * How many clauses there are of a state.
	 *
	 * @param state its name, or empty for all
	 * @param label in words
	 * @param count the number
	 */
	public record Count(String state, String label, long count) {
	}

	/**
	 * A chapter.
	 *
	 * @param id the chapter
	 * @param title its mark and title
	 * @param progress how far it is
	 * @param counts how many clauses there are of each state
	 */
	public record ChapterLine(String id, String title, Progress progress, List<Count> counts) {

		public ChapterLine {
			counts = List.copyOf(counts);
		}

	}

	/**
	 * A chapter or a section.
	 *
	 * @param id the place
	 * @param title its mark and title
	 * @param chapter whether it is a chapter
	 * @param decidable whether there is anything under it that can be decided
	 * @param rows its clauses
	 */
	public record Group(String id, String title, boolean chapter, boolean decidable, List<Row> rows) {

		public Group {
			rows = List.copyOf(rows);
		}

	}

	/**
	 * A clause.
	 *
	 * @param place the clause
	 * @param href where it is worked on
	 * @param heading what it is called
	 * @param state what became of it
	 * @param reasons why, a line each
	 * @param people who made that of it
	 * @param mandatory why it can't be dropped, or empty
	 * @param tick how it is ticked
	 */
	public record Row(PlaceId place, String href, String heading, ClauseState state, List<String> reasons,
			People people, String mandatory, Tick tick) {

		public Row {
			reasons = List.copyOf(reasons);
		}

		public String anchor() {
			return EditingPlaces.anchor(this.place);
		}

		public boolean decidable() {
			return !this.tick.seen().isEmpty();
		}

	}

	/**
	 * 判断した人.
	 *
	 * @param by who decided; empty where the system's profile suggested it
	 * @param on when, in words
	 * @param hands who did something else to the clause
	 */
	public record People(String by, String on, List<DecisionList.Hand> hands) {

		public People {
			hands = List.copyOf(hands);
		}

	}

	/**
	 * 条項に付ける印.
	 *
	 * @param seen the decision as it is stored; empty for what isn't decided
	 * @param picked whether the clause is ticked
	 */
	public record Tick(String seen, boolean picked) {
	}

	/**
	 * What could not be stored.
	 *
	 * @param anchor where it stands on the page, or empty
	 * @param heading the clause, or empty
	 * @param text why
	 */
	public record Trouble(String anchor, String heading, String text) {
	}

}
