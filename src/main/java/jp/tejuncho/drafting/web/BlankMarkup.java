package jp.tejuncho.drafting.web;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.drafting.web.ChapterPage.Field;

/**
 * 文の中の空欄の画面.
 */
final class BlankMarkup {

	private BlankMarkup() {
	}

	static void write(Html html, Field field, String context) {
		if (field.editable()) {
			typed(html, field);
		}
		else {
			shown(html, field, context);
		}
	}

	private static void typed(Html html, Field field) {
		html.open("span", "class", field.asked().kind().equals("lines") ? "blank blank-lines" : "blank");
		html.open("label", "class", "blank-label", "for", field.id()).text(field.asked().label()).close("label");
		switch (field.asked().kind()) {
			case "text" -> html.open("input", control(field, "type", "text", "value", field.value().shown(), "size",
					Integer.toString(field.width())));
			case "lines" ->
				html.open("textarea", control(field, "rows", "4")).text(field.value().shown()).close("textarea");
			case "options" -> options(html, field);
			default -> throw new IllegalArgumentException(field.asked().kind());
		}
		html.open("span", "class", "blank-hint", "id", field.id() + "-hint");
		html.text(field.asked().kind().equals("lines") ? "一行に一つずつ書きます。" : "").text(field.asked().hint());
		html.close("span").close("span");
	}

	private static void options(Html html, Field field) {
		html.open("select", control(field));
		html.open("option", "value", "", "selected", Html.flag(field.value().shown().isEmpty()))
			.text(field.value().proposed().isEmpty() ? "選んでください" : field.value().proposed() + "（提案）")
			.close("option");
		for (String option : field.asked().options()) {
			html.open("option", "value", option, "selected", Html.flag(option.equals(field.value().shown())))
				.text(option)
				.close("option");
		}
		html.close("select");
	}

	private static @Nullable String[] control(Field field, String... more) {
		boolean wrong = !field.error().isEmpty() || field.conflict() != null;
		@Nullable String[] common = { "form", Html.FORM, "class", "input blank-input", "id", field.id(), "name",
				SentChapter.VALUE + field.variable(), "data-variable", field.variable(), "aria-describedby",
				field.id() + "-hint", "aria-invalid", Html.whether(wrong), "data-proposed",
				field.value().proposed().isEmpty() ? null : field.value().proposed() };
		@Nullable String[] all = new String[common.length + more.length];
		System.arraycopy(common, 0, all, 0, common.length);
		System.arraycopy(more, 0, all, common.length, more.length);
		return all;
	}

	private static void shown(Html html, Field field, String context) {
		boolean here = field.source().isEmpty();
		html.open("span", "class", "blank-shown", "data-same", here ? field.variable() : null)
			.text(field.value().shown().isEmpty() ? "○○（" + field.asked().label() + "）"
					: field.value().shown().replace('\n', '、'))
			.close("span");
		if (!here) {
			html.open("a", "class", "blank-source", "href", context + field.source(), "aria-label",
					field.asked().label() + "を登録内容で直す")
				.text("直す")
				.close("a");
		}
	}

}
