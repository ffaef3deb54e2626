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
		html.open("span", "class", field.kind().equals("lines") ? "blank blank-lines" : "blank");
		html.open("label", "class", "blank-label", "for", field.id()).text(field.label()).close("label");
		switch (field.kind()) {
			case "text" -> html.open("input",
					control(field, "type", "text", "value", field.value(), "size", Integer.toString(field.width())));
			case "lines" -> html.open("textarea", control(field, "rows", "4")).text(field.value()).close("textarea");
			case "options" -> options(html, field);
			default -> throw new IllegalArgumentException(field.kind());
		}
		html.open("span", "class", "blank-hint", "id", field.id() + "-hint");
		html.text(field.kind().equals("lines") ? "一行に一つずつ書きます。" : "").text(field.hint());
		html.close("span").close("span");
	}

	private static void options(Html html, Field field) {
		html.open("select", control(field));
		html.open("option", "value", "", "selected", Html.flag(field.value().isEmpty()))
			.text(field.proposed().isEmpty() ? "選んでください" : field.proposed() + "（提案）")
			.close("option");
		for (String option : field.options()) {
			html.open("option", "value", option, "selected", Html.flag(option.equals(field.value())))
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
				field.proposed().isEmpty() ? null : field.proposed() };
		@Nullable String[] all = new String[common.length + more.length];
		System.arraycopy(common, 0, all, 0, common.length);
		System.arraycopy(more, 0, all, common.length, more.length);
		return all;
	}

	private static void shown(Html html, Field field, String context) {
		boolean here = field.source().isEmpty();
		html.open("span", "class", "blank-shown", "data-same", here ? field.variable() : null)
			.text(field.value().isEmpty() ? "○○（" + field.label() + "）" : field.value().replace('\n', '、'))
			.close("span");
		if (!here) {
			html.open("a", "class", "blank-source", "href", context + field.source(), "aria-label",
					field.label() + "を登録内容で直す")
				.text("直す")
				.close("a");
		}
	}

}
