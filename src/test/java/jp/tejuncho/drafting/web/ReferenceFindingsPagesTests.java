package jp.tejuncho.drafting.web;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.drafting.rule.Fix;
import jp.tejuncho.edition.PlaceId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * References of one kind have one reason; where several places bear the number a person
 * chooses.
 */
class ReferenceFindingsPagesTests extends PagesOfFindings {

	private static final String RULE = "references-are-bound";

	@BeforeEach
	void refer() {
		this.drafting.save(this.draft,
				List.of(new DraftChange.Amend(Amendment.Kind.TEXT, new PlaceId(OWN), text(),
						"p\town-1\t第１章の規定による。\np\town-2\t別紙１による。\np\town-3\t左記のとおりとする。\np\town-4\t第２条による。")),
				this.drafter);
	}

	@Test
	void 種類ごとに分かれそれぞれの理由でまとめて承知できる() {
		assertThat(get("/remaining")).bodyText()
			.contains("字で書いた参照（番号で指すもの）", "字で書いた参照（別紙・別表・様式・図表など）", "字で書いた参照（位置で指すもの）",
					"id=\"rule-references-are-bound-warning-numbers\"",
					"id=\"dismiss-rule-references-are-bound-warning-numbers\"");
		List<Finding> numbers = this.inspection.inspect(manuscript())
			.ofRule(RULE)
			.stream()
			.filter((finding) -> finding.group().id().equals("numbers"))
			.toList();
		assertThat(numbers).hasSize(2);
		assertThat(post("/findings/dismiss-all",
				keys(numbers, "reason", "番号は変わらないため", "at",
						"?chapter=&clause=&severity=#" + group(numbers.getFirst()))))
			.hasRedirectedUrl(list("#rule-references-are-bound-warning-attachments"));
		assertThat(this.inspection.inspect(manuscript()).ofRule(RULE)).hasSize(2);
	}

	@Test
	void 同じ番号の章は見出しと直す前後の文を見て選べる() {
		Finding finding = this.inspection.inspect(manuscript()).ofRule(RULE).getFirst();
		assertThat(finding.choices()).hasSizeGreaterThan(1);
		assertThat(get("/remaining?clause=" + OWN)).bodyText()
			.contains(finding.choices().stream().map((fix) -> ">" + fix.label() + "</button>").toArray(String[]::new))
			.containsPattern("直す前</dt><dd>第１章の規定による。</dd>")
			.containsPattern("直した後</dt><dd>第１<ins>（「通則」への参照）</ins>章の規定による。</dd>");
		Fix last = finding.choices().getLast();
		assertThat(post("/findings/fix", "key", finding.key(), "stamp", last.stamp(), "at", at(finding)))
			.hasStatus3xxRedirection();
		assertThat(manuscript().tailoring().content(Amendment.Kind.TEXT, new PlaceId(OWN))).contains("第{ref:")
			.contains("章の規定");
		assertThat(this.inspection.inspect(manuscript()).find(finding.key())).isEmpty();
	}

	@Test
	void どの参照に変えるボタンの脇にも直す前と後の文がある() {
		this.drafting.save(this.draft, List.of(new DraftChange.Amend(Amendment.Kind.TEXT, new PlaceId(OWN), text(), """
				p	own-1	(1)に定める。
				p	own-2	次の①又は③による。
				p	own-3	次の各号に掲げる。
				i	own-4	鍵を返す。
				i	own-5	札を返す。
				i	own-6	印を返す。
				p	own-7	上記①から③までの者とする。
				p	own-8	②による。
				p	own-9	第３章の(2)による。""")), this.drafter);
		assertThat(get("/remaining?clause=" + OWN)).bodyText()
			.containsPattern(after("<ins>（「目的」への参照）</ins>に定める。"))
			.containsPattern(after("次の①<ins>（「鍵を返す。」への参照）</ins>又は③<ins>（「印を返す。」への参照）</ins>による。"))
			.containsPattern("直す前</dt><dd>上記①<del>から③まで</del>の者とする。</dd>")
			.containsPattern(after("上記①<ins>～③</ins>の者とする。"))
			.containsPattern(after("②<ins>（「札を返す。」への参照）</ins>による。"))
			.satisfies((page) -> assertThat(page.split(">参照に変える（", -1)).hasSizeGreaterThan(6)
				.hasSameSizeAs(page.split("直した後", -1)));
	}

	private static String after(String words) {
		return "直した後</dt><dd>[^。]*" + words;
	}

	@Test
	void 選ぶボタンが変わっていれば何も直さない() {
		Finding finding = this.inspection.inspect(manuscript()).ofRule(RULE).getFirst();
		assertThat(post("/findings/fix", "key", finding.key(), "stamp", "0000", "at", at(finding))).flash()
			.containsKey("warning");
		assertThat(text()).contains("第１章の規定");
	}

}
