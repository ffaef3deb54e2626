package jp.tejuncho.drafting.web;

import java.util.List;

import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.drafting.rule.Severity;

/**
 * 条項の脇の指摘.
 *
 * A button of another form would lose what is typed into the page but not stored yet:
 * what can be put right at once is sent with the page's own form, what asks for words is
 * on the page of the findings.
 */
final class FindingMarkup {

	private FindingMarkup() {
	}

	/**
	 * The findings of one clause.
	 * @param html where they are written
	 * @param page the page
	 * @param anchor the clause
	 * @param context what stands before every address
	 * @param swapped whether they take the place of what the page has
	 */
	static void beside(Html html, ChapterPage page, String anchor, String context, boolean swapped) {
		List<Finding> findings = page.findingsAt(anchor);
		html.open("div", "class", "findings-beside", "id", anchor + "-findings", "hx-swap-oob", Html.whether(swapped));
		if (!findings.isEmpty()) {
			boolean grave = findings.getFirst().severity() == Severity.ERROR;
			html.open("details", "open", Html.flag(grave)).open("summary").text("点検の指摘（" + findings.size() + "件）");
			html.close("summary").open("ul", "class", "findings");
			findings.forEach((finding) -> finding(html, finding, page.writable()));
			html.close("ul").open("p");
			html.open("a", "href",
					context + "/drafts/" + page.draft().id() + "/remaining?clause=" + findings.getFirst().clause());
			html.text("点検の画面で直す、又は理由を書く").close("a").close("p").close("details");
		}
		html.close("div");
	}

	private static void finding(Html html, Finding finding, boolean writable) {
		String badge = switch (finding.severity()) {
			case ERROR -> "badge badge-error";
			case WARNING -> "badge badge-warning";
			case ADVICE -> "badge";
		};
		html.open("li", "class", "finding").open("p").element("span", badge, finding.severity().label());
		html.text(" " + finding.line() + (finding.line().isEmpty() ? "" : "：") + finding.message()).close("p");
		html.element("p", "finding-remedy", "直し方：" + finding.remedy());
		html.element("p", "finding-source", "根拠：" + finding.source());
		if (finding.earlier() != null) {
			html.element("p", "finding-earlier", "前に了承：" + finding.earlier());
		}
		if (writable && finding.fix() != null) {
			html.open("p")
				.open("button", "form", Html.FORM, "class", "button-secondary button-small", "type", "submit", "name",
						"fix", "value", finding.key());
			html.text(finding.fix().label()).close("button").close("p");
		}
		html.close("li");
	}

}
