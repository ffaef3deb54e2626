package jp.tejuncho.system;

import java.util.Map;
import java.util.stream.Collectors;

import jp.tejuncho.edition.Answer;
import jp.tejuncho.organization.SectionId;

/**
 * 情報システムの登録内容.
 *
 * @param name the full name
 * @param shortName what people call it; empty if nothing shorter
 * @param owner the section that keeps it
 * @param managerPost the post of its 情報システム管理者
 * @param profile the answers given; 分からない is the same as no answer
 */
public record SystemDetails(String name, String shortName, SectionId owner, String managerPost,
		Map<String, Answer> profile) {

	/** 名称の長さの上限（文字）. */
	public static final int MAX_NAME = 100;

	/** 略称・職名の長さの上限（文字）. */
	public static final int MAX_SHORT = 50;

	public SystemDetails {
		name = name.strip();
		shortName = shortName.strip();
		managerPost = managerPost.strip();
		profile = profile.entrySet()
			.stream()
			.filter((answer) -> answer.getValue() != Answer.UNKNOWN)
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
		if (name.isEmpty() || managerPost.isEmpty()) {
			throw new IllegalArgumentException("A system has a name and somebody in charge");
		}
	}

	/**
	 * The post that usually is 情報システム管理者.
	 * @param section the name of the section
	 * @return for example 情報政策課長
	 */
	public static String usualManagerPost(String section) {
		return section + "長";
	}

}
