package jp.tejuncho.output;

import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.document.NodeId;

/**
 * どの書体にもない文字.
 *
 * A name printed as 〓, or with the base of a variant nobody has, must be seen by a person
 * before it is signed.
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
			.mapToObj((codePoint) -> String.format("U+%04X", codePoint))
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
