package jp.tejuncho.output.html;

/**
 * 書きかけのHTML.
 *
 * Nothing from outside comes in but through {@link #text} and {@link #attribute}, which
 * escape.
 */
final class HtmlMarkup {

	private final StringBuilder markup = new StringBuilder();

	HtmlMarkup open(String element, String... attributes) {
		return tag(element, ">", attributes);
	}

	HtmlMarkup empty(String element, String... attributes) {
		return tag(element, "/>", attributes);
	}

	HtmlMarkup text(String text) {
		text.codePoints().forEach(this::escaped);
		return this;
	}

	HtmlMarkup close(String element) {
		this.markup.append("</").append(element).append('>');
		return this;
	}

	HtmlMarkup line() {
		this.markup.append('\n');
		return this;
	}

	HtmlMarkup element(String element, String cssClass, String text) {
		return open(element, "class", cssClass).text(text).close(element);
	}

	private HtmlMarkup tag(String element, String end, String... attributes) {
		this.markup.append('<').append(element);
		for (int i = 0; i < attributes.length; i += 2) {
			attribute(attributes[i], attributes[i + 1]);
		}
		this.markup.append(end);
		return this;
	}

	private void attribute(String name, String value) {
		this.markup.append(' ').append(name).append("=\"");
		text(value);
		this.markup.append('"');
	}

	private void escaped(int codePoint) {
		switch (codePoint) {
			case '&' -> this.markup.append("&amp;");
			case '<' -> this.markup.append("&lt;");
			case '>' -> this.markup.append("&gt;");
			case '"' -> this.markup.append("&quot;");
			case '\'' -> this.markup.append("&#39;");
			default -> this.markup.appendCodePoint(isLetter(codePoint) ? codePoint : 0xFFFD);
		}
	}

	private static boolean isLetter(int codePoint) {
		int type = Character.getType(codePoint);
		return type != Character.CONTROL && type != Character.SURROGATE && (codePoint & 0xFFFE) != 0xFFFE;
	}

	@Override
	public String toString() {
		return this.markup.toString();
	}

}
