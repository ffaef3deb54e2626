package jp.tejuncho.drafting;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.edition.PlaceId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A 。 ends a sentence, not half of one, nor what is none.
 */
class SentencesEndTests {

	private static final String OWN = "own.0a1b2c3d";

	@ParameterizedTest
	@ValueSource(
			strings = { "課長が定める", "端末を閉じるものとする", "鍵を返す", "持ち出してはならない", "記録を行う", "端末を閉じること", "端末を閉じる（課長に限る）", "鍵を返した " })
	void 終わりまで書いた文には一度で句点が付く(String text) {
		Finding finding = found(text).getFirst();
		Manuscript after = InspectedDrafts.after(drafted(text).make(), Objects.requireNonNull(finding.fix()).change());
		assertThat(after.tailoring().content(Amendment.Kind.TEXT, new PlaceId(OWN)))
			.endsWith("\t" + text.strip() + "。");
		assertThat(InspectedDrafts.inspect(after).ofRule("sentences-end")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "端末を閉じ、", "端末を閉じ", "端末を閉じる、", "端末を閉じる；", "端末を閉じる;", "端末を使い", "必要がなく", "課長が定めるよう",
			"課長が閉じつつ", "見本市長　見本たろうが" })
	void 終わりまで書いたか分からない文にボタンは出ない(String text) {
		assertThat(found(text)).singleElement().satisfies((finding) -> {
			assertThat(finding.fix()).isNull();
			assertThat(finding.words()).isEmpty();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "端末を閉じる。（再掲）", "端末を閉じる。※", "端末を閉じる。（再掲）※", "（目的）", "第１章　総則", "【重要】", "＜用語＞", "〔注意すること〕",
			"記", "以上", "記。", "別表（第３条関係）", "令和８年11月３日", "見本市長　見本太郎", "■端末の管理" })
	void 文でないものと終わった文には何も言わない(String text) {
		assertThat(found(text)).isEmpty();
	}

	private static List<Finding> found(String text) {
		return InspectedDrafts.inspect("sentences-end", drafted(text));
	}

	private static DraftedManuscripts drafted(String text) {
		return InspectedDrafts.complete()
			.add(OWN, "general.common.scope", "scope.persons")
			.rewrite(OWN, "p|own-1|" + text);
	}

}
