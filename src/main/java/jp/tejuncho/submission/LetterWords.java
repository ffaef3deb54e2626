package jp.tejuncho.submission;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import jakarta.persistence.Embeddable;

import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.platform.Difference;

/**
 * 起案文の語.
 *
 * What a house writes once for all its letters. {@link MergeWord Words in 〔 〕} are
 * replaced.
 *
 * @param subject 件名
 * @param petition 伺い文
 * @param reason 理由
 * @param summary 概要
 * @param basis 根拠
 * @param disclosure 公開区分
 * @param retention 保存期間
 */
@Embeddable
public record LetterWords(String subject, String petition, String reason, String summary, String basis,
		String disclosure, String retention) {

	/** 件名の長さの上限（文字）. */
	public static final int MAX_SUBJECT = 300;

	/** 伺い文、理由、概要の長さの上限（文字）. */
	public static final int MAX_TEXT = 4_000;

	/** 根拠と公開区分の長さの上限（文字）. */
	public static final int MAX_NOTE = 1_000;

	/** 保存期間の長さの上限（文字）. */
	public static final int MAX_RETENTION = 100;

	/**
	 * The wording that comes with the application.
	 * @param occasion 制定 or 改正
	 * @param kind which document
	 * @return the words; how long a decision is kept is for each house to say
	 */
	public static LetterWords standard(Occasion occasion, DocumentKind kind) {
		String basis = "〔対策基準〕";
		String disclosure = "非公開（公にすると、情報セキュリティの確保に支障を及ぼすおそれがあるため）";
		return switch (occasion) {
			case FOUNDING ->
				new LetterWords("〔システム名〕の〔文書名〕の制定について（伺い）", "〔システム名〕の〔文書名〕を別添のとおり制定し、〔施行予定日〕から施行してよろしいか伺います。",
						need(kind), content(kind), basis, disclosure, "");
			case REVISION ->
				new LetterWords("〔システム名〕の〔文書名〕の改正（〔版〕）について（伺い）", "〔システム名〕の〔文書名〕を別添のとおり改正し、〔施行予定日〕から施行してよろしいか伺います。",
						"〔改正の理由〕", "〔改正の概要〕。詳細は、別添の改正概要及び新旧対照表のとおり。", basis, disclosure, "");
		};
	}

	private static String need(DocumentKind kind) {
		return switch (kind) {
			case PROCEDURE -> "〔システム名〕の情報セキュリティ対策を確実に行うため、対策の具体的な手順を定める必要がある。";
			case RESPONSE_PLAN -> "〔システム名〕に情報セキュリティインシデントが発生したときに、迅速かつ的確に対応するため、あらかじめ体制及び手順を定める必要がある。";
		};
	}

	private static String content(DocumentKind kind) {
		return switch (kind) {
			case PROCEDURE -> "〔システム名〕の開発、運用及び利用に当たり職員等が守る事項と、その手順を定める。";
			case RESPONSE_PLAN -> "〔システム名〕の情報セキュリティインシデントについて、連絡の体制、被害の拡大を防ぐ措置、復旧及び再発の防止の手順を定める。";
		};
	}

	/**
	 * The same with words put in.
	 * @param values what is known
	 * @return the words
	 */
	LetterWords filled(Map<MergeWord, String> values) {
		return map((text) -> MergeWord.fill(text, values));
	}

	/**
	 * The same without blanks at the ends.
	 * @return the words
	 */
	public LetterWords stripped() {
		return map((text) -> text.replace("\r\n", "\n").strip());
	}

	private LetterWords map(UnaryOperator<String> change) {
		return new LetterWords(change.apply(this.subject), change.apply(this.petition), change.apply(this.reason),
				change.apply(this.summary), change.apply(this.basis), change.apply(this.disclosure),
				change.apply(this.retention));
	}

	/**
	 * Where two differ.
	 * @param other the other
	 * @return the fields that differ, in the order of the page
	 */
	public List<Difference> differences(LetterWords other) {
		return Difference.between(lines(), other.lines());
	}

	/**
	 * What it says, by field.
	 * @return in the order of the page
	 */
	Map<Difference.Field, String> lines() {
		Map<Difference.Field, String> lines = new LinkedHashMap<>();
		lines.put(new Difference.Field("subject", "件名"), this.subject);
		lines.put(new Difference.Field("petition", "伺い文"), this.petition);
		lines.put(new Difference.Field("reason", "理由"), this.reason);
		lines.put(new Difference.Field("summary", "概要"), this.summary);
		lines.put(new Difference.Field("basis", "根拠"), this.basis);
		lines.put(new Difference.Field("disclosure", "公開区分"), this.disclosure);
		lines.put(new Difference.Field("retention", "保存期間"), this.retention);
		return lines;
	}

}
