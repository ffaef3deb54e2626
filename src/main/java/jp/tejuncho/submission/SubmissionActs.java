package jp.tejuncho.submission;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import jp.tejuncho.platform.OpenActs;
import jp.tejuncho.platform.TrailAct;

/**
 * 決裁一式の操作.
 */
@Configuration(proxyBeanMethods = false)
class SubmissionActs {

	static final TrailAct LETTER_KEPT = TrailAct.covered("起案文を登録");

	static final TrailAct BUNDLED = TrailAct.open("決裁一式を作成");

	static final TrailAct TEMPLATE_CHANGED = TrailAct.open("起案文のひな形を変更");

	// none of them says a word of a document
	@Bean
	OpenActs openActsOfTheSubmission() {
		return new OpenActs(BUNDLED, TEMPLATE_CHANGED);
	}

}
