package jp.tejuncho.drafting.web;

import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.web.ChapterPage.Unit;

/**
 * 採否の欄の画面.
 */
final class DecisionMarkup {

	private DecisionMarkup() {
	}

	static void write(Html html, Unit unit, boolean writable) {
		html.open("fieldset", "class", "decision", "disabled", Html.flag(!writable));
		html.element("legend", null, "採否").open("div", "class", "decision-choices");
		for (Choice choice : Choice.values()) {
			html.open("label", "class", "decision-choice")
				.open("input", "form", Html.FORM, "type", "radio", "name", SentChapter.CHOICE + unit.place(), "value",
						choice.name(), "checked", Html.flag(choice == unit.shown().choice()))
				.element("span", null, choice.label())
				.close("label");
		}
		html.close("div");
		if (!unit.mandatory().isEmpty()) {
			html.open("p", "class", "decision-mandatory")
				.element("span", "badge badge-error", "必須")
				.element("span", null, unit.mandatory())
				.close("p");
		}
		if (!unit.proposal().isEmpty()) {
			html.element("p", "decision-proposal", unit.proposal());
		}
		html.open("label", "class", "decision-reason-label", "for", unit.anchor() + "-reason")
			.text("理由")
			.close("label");
		reason(html, unit, false);
		source(html, unit, false);
		html.close("fieldset");
	}

	/**
	 * The decision of a paragraph or an item that has a condition of its own.
	 * @param html the page
	 * @param unit the decision
	 * @param writable whether the person may change it
	 */
	static void part(Html html, Unit unit, boolean writable) {
		boolean open = unit.shown().choice() == Choice.UNDECIDED || isWrong(unit);
		html.open("div", "class", "part-decision").open("details", "open", Html.flag(open));
		html.open("summary").text("この部分：").element("span", null, unit.shown().choice().label());
		html.text("（")
			.element("span", null, unit.shown().reason().isEmpty() ? "理由なし" : unit.shown().reason())
			.text("）");
		html.close("summary");
		write(html, unit, writable);
		html.close("details").close("div");
	}

	static void reason(Html html, Unit unit, boolean swapped) {
		html.open("textarea", "form", Html.FORM, "class", "input decision-reason", "rows", "2", "id",
				unit.anchor() + "-reason", "name", SentChapter.REASON + unit.place(), "hx-swap-oob",
				Html.whether(swapped), "aria-invalid", Html.whether(isWrong(unit)))
			.text(unit.shown().reason())
			.close("textarea");
	}

	static void source(Html html, Unit unit, boolean swapped) {
		html.open("p", "class", "decision-source", "id", unit.anchor() + "-source", "hx-swap-oob",
				Html.whether(swapped))
			.text(unit.source())
			.close("p");
	}

	private static boolean isWrong(Unit unit) {
		return !unit.error().isEmpty() || unit.conflict() != null;
	}

}
