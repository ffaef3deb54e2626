package jp.tejuncho.drafting.web;

import java.util.BitSet;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.text.LineBreaking;

/**
 * 書きかけの画面.
 *
 * Everything that comes from outside passes through {@link #text} or an attribute's
 * value, which escape.
 */
final class Html {

	/** The one form of the page, to which every field belongs. */
	static final String FORM = "work-form";

	private final StringBuilder html;

	Html(int size) {
		this.html = new StringBuilder(size);
	}

	/**
	 * Begins an element.
	 * @param element its name
	 * @param attributes names and values in turn; one without a value is left out
	 * @return this
	 */
	Html open(String element, @Nullable String... attributes) {
		this.html.append('<').append(element);
		for (int i = 0; i < attributes.length; i += 2) {
			@Nullable String value = attributes[i + 1];
			if (value != null) {
				this.html.append(' ').append(attributes[i]).append("=\"");
				text(value);
				this.html.append('"');
			}
		}
		this.html.append('>');
		return this;
	}

	Html close(String element) {
		this.html.append("</").append(element).append('>');
		return this;
	}

	Html text(String text) {
		for (int i = 0; i < text.length(); i++) {
			char letter = text.charAt(i);
			switch (letter) {
				case '&' -> this.html.append("&amp;");
				case '<' -> this.html.append("&lt;");
				case '>' -> this.html.append("&gt;");
				case '"' -> this.html.append("&quot;");
				case '\'' -> this.html.append("&#39;");
				default -> this.html.append(letter);
			}
		}
		return this;
	}

	/**
	 * Words of a document, whose numbers stay with what they count.
	 * @param text what is printed
	 * @return this
	 */
	Html words(String text) {
		return words(text, LineBreaking.ties(text));
	}

	/**
	 * A part of a line, whose numbers may stay with what the next part counts.
	 * @param text what is printed
	 * @param ties before which of its letters no line may end
	 * @return this
	 */
	Html words(String text, BitSet ties) {
		int begun = 0;
		for (int tie = ties.nextSetBit(0); tie >= 0 && tie < text.length(); tie = ties.nextSetBit(tie + 1)) {
			text(text.substring(begun, tie)).element("span", "doc-tie", "");
			begun = tie;
		}
		return text(text.substring(begun));
	}

	/**
	 * An element with nothing but text.
	 * @param element its name
	 * @param cssClass its class, or {@code null}
	 * @param text what it says
	 * @return this
	 */
	Html element(String element, @Nullable String cssClass, String text) {
		return open(element, "class", cssClass).text(text).close(element);
	}

	/**
	 * A hidden field of the page's one form.
	 * @param name its name
	 * @param value its value
	 * @return this
	 */
	Html hidden(String name, String value) {
		return open("input", "form", FORM, "type", "hidden", "name", name, "value", value);
	}

	/**
	 * An attribute that needs no value.
	 * @param set whether it is there
	 * @return its value, or {@code null}
	 */
	static @Nullable String flag(boolean set) {
		return set ? "" : null;
	}

	static @Nullable String whether(boolean set) {
		return set ? "true" : null;
	}

	@Override
	public String toString() {
		return this.html.toString();
	}

}
