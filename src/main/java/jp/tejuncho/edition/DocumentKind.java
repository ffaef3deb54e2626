package jp.tejuncho.edition;

import java.util.Optional;

/**
 * 文書の種類.
 */
public enum DocumentKind {

	/** 実施手順. */
	PROCEDURE("procedure", "実施手順"),

	/** 緊急時対応計画. */
	RESPONSE_PLAN("response-plan", "緊急時対応計画");

	private final String code;

	private final String label;

	DocumentKind(String code, String label) {
		this.code = code;
		this.label = label;
	}

	public String code() {
		return this.code;
	}

	public String label() {
		return this.label;
	}

	/**
	 * What a paper about a document of this kind is called.
	 * @param what what it is, for instance 新旧対照表
	 * @return for instance 実施手順の新旧対照表
	 */
	public String paper(String what) {
		return this.label + "の" + what;
	}

	public static Optional<DocumentKind> ofCode(String code) {
		for (DocumentKind kind : values()) {
			if (kind.code.equals(code)) {
				return Optional.of(kind);
			}
		}
		return Optional.empty();
	}

}
