package jp.tejuncho.review.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.expression.spel.SpelEvaluationException;
import org.springframework.expression.spel.standard.SpelExpressionParser;

import jp.tejuncho.platform.NotFound;
import jp.tejuncho.review.Act;
import jp.tejuncho.review.ActWords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the forms of acts take.
 */
class ReviewFormTests {

	private final Validator validator = Validation.buildDefaultValidatorFactory().getValidator();

	private final FormValidation validation = new FormValidation(this.validator);

	@ParameterizedTest
	@CsvSource({ "return, note, 差し戻す理由（直してほしいこと）を書いてください。", "retract, reason, 取り下げる理由を書いてください。",
			"revise, occasion, 改正の理由を書いてください。", "drop, reason, 取りやめる理由を書いてください。", "abolish, reason, 廃止する理由を書いてください。",
			"call-off, reason, 取りやめる理由を書いてください。", "plan, title, 改正の件名を書いてください。" })
	void 理由の要る操作は空白だけでは欄で断られる(String act, String field, String sentence) {
		assertThat(faults(act, field, " 　\n")).containsEntry(field, sentence);
		assertThat(faults(act, field, "実態に合わないため", "from", "R9.4.1")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "send", "withdraw", "check", "approve", "report" })
	void 言葉がなくてもできる操作は何も求めない(String act) {
		assertThat(faults(act)).isEmpty();
	}

	@Test
	void 使えない文字は欄の名を挙げて断られる() {
		assertThat(faults("send", "message", "一行目\nあ\u202Eい")).hasEntrySatisfying("message",
				(sentence) -> assertThat(sentence).startsWith("「確認や承認をする人に伝えること」の2行目に、画面に出ない文字"));
		assertThat(faults("check", "note", "あ".repeat(2_001))).containsEntry("note",
				"「次の人に伝えること」が長すぎます。2,000文字以内で入力してください（今は2,001文字です）。");
		assertThat(faults("plan", "title", "組織の改正", "note", "あ".repeat(2_001))).hasEntrySatisfying("note",
				(sentence) -> assertThat(sentence).startsWith("「メモ」が長すぎます"));
		assertThat(faults("plan", "title", "件\u202E名")).hasEntrySatisfying("title",
				(sentence) -> assertThat(sentence).startsWith("「件名」に、"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "show", "acts", "act" })
	void 添える言葉の欄の名は画面が操作に問い自分では書かない(String template) throws IOException {
		String html = Files.readString(Path.of("src/main/resources/templates/review", template + ".html"));
		assertThat(Stream.of(Act.values()).map(Act::words).filter(ActWords::isAsked))
			.noneMatch((words) -> html.contains("'" + words.label() + "'"));
	}

	@Test
	void 画面が操作の名を書き違えれば黙って隠さず失敗する() {
		ReviewPage.Acts acts = new ReviewPage.Acts(Set.of(Act.CHECK), "", "", "", false);
		assertThat(asked(acts, "may('CHECK')")).isEqualTo(true);
		assertThat(asked(acts, "may('APPROVE')")).isEqualTo(false);
		assertThat(asked(acts, "named('APPROVE')")).isEqualTo(Act.APPROVE);
		assertThatExceptionOfType(SpelEvaluationException.class).isThrownBy(() -> asked(acts, "may('CHEKC')"));
	}

	@Test
	void 書き直すところは一度にすべて欄の順に分かる() {
		assertThat(faults("enforce", "decidedOn", "昨日", "inForceFrom", "", "number", "情\u202E第1号"))
			.containsOnlyKeys("decidedOn", "inForceFrom", "number")
			.hasEntrySatisfying("decidedOn", (sentence) -> assertThat(sentence).startsWith("決裁日が、年月日として読めません。"));
		assertThat(faults("enforce", "decidedOn", "昨日", "inForceFrom", "").keySet()).containsExactly("decidedOn",
				"inForceFrom");
		assertThat(faults("abolish", "from", "来月", "reason", "").keySet()).containsExactly("from", "reason");
		assertThat(faults("plan", "title", "組織の改正", "plannedOn", "")).as("the day may be unknown").isEmpty();
	}

	@Test
	void 画面から送られる操作のほかは見つからない() {
		Stream.of("remark", "answer", "SEND", "call_off", "")
			.forEach((path) -> assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> ReviewForm.read(path, Map.of())));
		assertThat(ReviewForm.read(Act.CALL_OFF.path(), Map.of())).isInstanceOf(ReviewForm.Said.class);
	}

	private static @Nullable Object asked(ReviewPage.Acts acts, String question) {
		return new SpelExpressionParser().parseExpression(question).getValue(acts);
	}

	private Map<String, String> faults(String act, String... fields) {
		Map<String, String> sent = new HashMap<>();
		for (int i = 0; i < fields.length; i += 2) {
			sent.put(fields[i], fields[i + 1]);
		}
		return this.validation.faults(ReviewForm.read(act, sent));
	}

}
