package jp.tejuncho.platform;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * 先に書いた人.
 *
 * Whoever works in two tabs meets themselves: a page must not call that another person.
 */
public final class EarlierWriter {

	private static final String ME = "あなた";

	private static final String ANOTHER = "ほかの人";

	private EarlierWriter() {
	}

	/**
	 * Whoever is signed in.
	 * @return the id of a person; null if nobody is
	 */
	public static @Nullable UUID me() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof SignedInPerson person)
				? person.personId() : null;
	}

	/**
	 * What to call them.
	 * @param writer who wrote last, as {@link LastWriter} has it
	 * @param name their name, where it is known
	 * @return あなた, or the name
	 */
	public static String name(@Nullable UUID writer, String name) {
		return (writer != null && writer.equals(me())) ? ME : name;
	}

	public static boolean isMe(String name) {
		return name.equals(ME);
	}

	/**
	 * 「～の文」: whose, beside one's own.
	 * @param name what {@link #name} says
	 * @return 相手, or the other page of the same person
	 */
	public static String side(String name) {
		return isMe(name) ? "別の画面" : "相手";
	}

	/**
	 * 「～の文」: one's own, beside {@link #side}.
	 * @param name what {@link #name} says
	 * @return 自分, or this page beside another one of the same person
	 */
	public static String ownSide(String name) {
		return isMe(name) ? "この画面" : "自分";
	}

	/**
	 * 「～が」.
	 * @param name what {@link #name} says
	 * @return how the sentence goes on after the name
	 */
	public static String where(String name) {
		return isMe(name) ? "が別の画面（タブ）で" : "が";
	}

	/**
	 * 「～が先に」.
	 * @param name what {@link #name} says
	 * @return how the sentence goes on after the name
	 */
	public static String first(String name) {
		return where(name) + "先に";
	}

	/**
	 * 「ほかの人が先に」.
	 * @param writer who wrote last, as {@link LastWriter} has it
	 * @return how a sentence begins
	 */
	public static String sentence(@Nullable UUID writer) {
		return subject(writer) + "先に";
	}

	/**
	 * 「ほかの人が」.
	 * @param writer who wrote last, as {@link LastWriter} has it
	 * @return the subject of a sentence
	 */
	public static String subject(@Nullable UUID writer) {
		String name = name(writer, ANOTHER);
		return name + where(name);
	}

}
