package jp.tejuncho.output;

import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.document.NodeId;

/**
 * どの書体にもない文字.
 *
 * It is kept as it was typed and hinders nothing: where it is typed it is marked at once,
 * and on paper a note says which letter 〓, or the base of a variant nobody has, stands
 * for.
 *
 * @param character the character with its variation selector, if it bears one
 * @param place where it first stands, or {@code null} on the cover
 */
public record UnprintableCharacter(String character, @Nullable NodeId place) {

	/**
	 * The character's name in Unicode notation.
	 * @return for instance U+845B U+E0100
	 */
	public String notation() {
		return this.character.codePoints()
			.mapToObj((codePoint) -> String.format(Locale.ROOT, "U+%04X", codePoint))
			.collect(Collectors.joining(" "));
	}

	/**
	 * The character with its name, for whoever has to replace it.
	 * @return for instance 「葛」（U+845B U+E0100）
	 */
	public String label() {
		return "「" + this.character + "」（" + notation() + "）";
	}

}
