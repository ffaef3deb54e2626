package jp.tejuncho.review;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.platform.OpenActs;
import jp.tejuncho.platform.TrailAct;

/**
 * 照会と承認の操作.
 */
@Configuration(proxyBeanMethods = false)
class ReviewActs {

	static final TrailAct REMARKED = TrailAct.open("指摘を記入");

	static final TrailAct ANSWERED = TrailAct.open("指摘に回答");

	static final TrailAct ADOPTED = TrailAct.open("提案を採用");

	static final TrailAct CONFIRMED = TrailAct.open("回答を確認");

	static final TrailAct EXEMPTED = TrailAct.open("自ら書いた文書の承認の例外を許可");

	static final TrailAct EXEMPTION_ENDED = TrailAct.open("自ら書いた文書の承認の例外を終了");

	static TrailAct of(DocumentKind kind, Turn turn) {
		return TrailAct.covered(kind.label() + turn.words);
	}

	static TrailAct of(DocumentKind kind, Course course) {
		return TrailAct.covered(kind.label() + "：" + course.words);
	}

	// none of them says a word of a document
	@Bean
	OpenActs openActsOfTheReview() {
		return new OpenActs(REMARKED, ANSWERED, ADOPTED, CONFIRMED, EXEMPTED, EXEMPTION_ENDED);
	}

	/**
	 * 照会の回の中の操作.
	 */
	enum Turn {

		SENT("を照会に出した"), CHECKED("を確認"), APPROVED_ON_THE_WAY("を承認（途中の段）"), APPROVED("を承認"), REPORTED("の報告を受けた"),
		RETURNED("を差し戻し"), WITHDRAWN("を引き戻し");

		private final String words;

		Turn(String words) {
			this.words = words;
		}

	}

	/**
	 * 版についての操作.
	 */
	enum Course {

		ENFORCED("施行を記録"), RETRACTED("取下げ"), REPLACED("差替え"), PLANNED("改正を予定"), BEGUN("改正を開始"), DROPPED("改正を取りやめ"),
		ABOLISHED("廃止"), CALLED_OFF("廃止を取消し");

		private final String words;

		Course(String words) {
			this.words = words;
		}

	}

}
