package jp.tejuncho.organization;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jp.tejuncho.document.PageStyle;
import jp.tejuncho.edition.DocumentKind;

/**
 * 組織のきまり.
 *
 * Everything the organisation decides once for all its documents. A word that isn't there
 * follows the guideline, and so follows a new edition too.
 *
 * @param bodyName the name of the prefecture or municipality; empty until it is set up
 * @param posts which post of the body holds which role; a role may be missing
 * @param houseWords the organisation's own words for those of the guideline, by id
 * @param confidentialityMark what stands in the margin of every page; empty for none
 * @param numberingStyle what becomes of the number of a clause left out
 * @param digitStyle full-width or half-width digits
 * @param comparison how tables of old and new text look
 * @param page how all documents look on paper
 * @param approvalSteps who handles each document, in order
 */
public record OrganizationRules(String bodyName, Map<Post, String> posts, Map<String, String> houseWords,
		String confidentialityMark, NumberingStyle numberingStyle, DigitStyle digitStyle, ComparisonStyle comparison,
		PageStyle page, List<ApprovalStep> approvalSteps) {

	/** 名称の長さの上限（文字）. */
	public static final int MAX_NAME = 50;

	/** 用語の長さの上限（文字）. */
	public static final int MAX_WORD = 100;

	/** 表示の長さの上限（文字）. */
	public static final int MAX_MARK = 20;

	/** 見出しの長さの上限（文字）. */
	public static final int MAX_HEADING = 20;

	public OrganizationRules {
		bodyName = bodyName.strip();
		confidentialityMark = confidentialityMark.strip();
		posts = withoutBlanks(posts, new EnumMap<>(Post.class));
		houseWords = withoutBlanks(houseWords, new TreeMap<>());
		approvalSteps = List.copyOf(approvalSteps);
	}

	private static <K> Map<K, String> withoutBlanks(Map<K, String> words, Map<K, String> ordered) {
		words.forEach((key, value) -> {
			if (!value.isBlank()) {
				ordered.put(key, value.strip());
			}
		});
		return java.util.Collections.unmodifiableMap(ordered);
	}

	/**
	 * The way a document goes.
	 * @param kind the document
	 * @return the steps, in order
	 */
	public List<ApprovalStep> route(DocumentKind kind) {
		return this.approvalSteps.stream().filter((step) -> step.documentKind() == kind).toList();
	}

}
