package jp.tejuncho.review.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Objects;

import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.organization.ComparisonStyle;
import jp.tejuncho.organization.OrganizationRules;
import jp.tejuncho.organization.Organizations;
import jp.tejuncho.review.RevisionReasons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/**
 * Why a text was revised, from the field to the table that is handed in.
 */
class RevisionReasonTests extends DraftUnderReview {

	private static final String PAGE = "/differences?against=IN_FORCE";

	private static final String REASON = "reason:" + CLAUSE;

	private static final String SEEN = "seen:" + CLAUSE;

	private static final String OTHER = "scope.systems";

	@Autowired
	private Organizations organizations;

	@Test
	void 書いた理由は備考と改正概要に入り次の版には持ち越さない() throws IOException {
		reviseOnce();
		assertThat(get(PAGE, this.drafter)).bodyText().contains("改正概要", "name=\"" + REASON + "\"", "改めた文。");
		assertThat(explain(this.drafter, "", "範囲を広げるため")).hasStatus3xxRedirection();
		assertThat(get(PAGE, this.approver)).bodyText().contains("範囲を広げるため").doesNotContain("<textarea");
		assertThat(text("/differences.txt")).contains("範囲を広げるため");
		assertThat(word("/differences.docx")).contains("範囲を広げるため", "備考", "改正案");
		assertThat(RevisionReasons.of(manuscript(), 2)).containsExactly(entry(new NodeId(CLAUSE), "範囲を広げるため"));
		assertThat(RevisionReasons.of(manuscript(), 1)).isEmpty();
		assertThat(RevisionReasons.of(manuscript(), 22)).isEmpty();
	}

	@Test
	void 二人が同時に理由を書いても先の理由は消えず後の入力も残る() {
		reviseOnce();
		assertThat(explain(this.drafter, "", "先の理由")).hasStatus3xxRedirection();
		assertThat(explain(this.manager, "", "後の理由")).hasStatus(409)
			.bodyText()
			.contains("担当が先に「先の理由」と保存しました。", ">後の理由</textarea>", "value=\"先の理由\"");
		assertThat(RevisionReasons.of(manuscript(), 2)).containsValue("先の理由");
		assertThat(explain(this.manager, "先の理由", "後の理由")).hasStatus3xxRedirection();
		assertThat(RevisionReasons.of(manuscript(), 2)).containsOnly(entry(new NodeId(CLAUSE), "後の理由"));
	}

	@Test
	void 触らなかった欄はほかの人が先に書いた理由を消さない() {
		reviseOnce();
		assertThat(explain(this.drafter, "", "先の理由")).hasStatus3xxRedirection();
		assertThat(submit(address(), this.manager, "number", "2", SEEN, "", REASON, "", "seen:" + OTHER, "",
				"reason:" + OTHER, "別の理由"))
			.hasStatus3xxRedirection();
		assertThat(RevisionReasons.of(manuscript(), 2)).containsOnly(entry(new NodeId(CLAUSE), "先の理由"),
				entry(new NodeId(OTHER), "別の理由"));
		assertThat(submit(address(), this.manager, "number", "2", SEEN, "", REASON, "", "seen:" + OTHER, "",
				"reason:" + OTHER, "古い画面の理由"))
			.hasStatus(409)
			.bodyText()
			.contains("value=\"先の理由\"", ">先の理由</textarea>", "先に「別の理由」と保存しました", ">古い画面の理由</textarea>");
	}

	@Test
	void 保存できなかった理由は欄に残る() {
		reviseOnce();
		assertThat(explain(this.drafter, "", "長".repeat(10_000))).hasStatus(422)
			.bodyText()
			.contains("長すぎます", "長".repeat(10_000));
		send();
		assertThat(explain(this.drafter, "", "照会の後の理由")).hasStatus(422)
			.bodyText()
			.contains("照会中のため", ">照会の後の理由</textarea>");
		assertThat(submit(address(), this.drafter, "number", "1", SEEN, "", REASON, "古い画面の理由")).hasStatus(409)
			.bodyText()
			.contains("次の版に移りました", ">古い画面の理由</textarea>");
	}

	@Test
	void 断られた画面は送信への答えだと分かり読込み直しで送り直さない() {
		reviseOnce();
		assertThat(explain(this.drafter, "", "長".repeat(10_000))).hasStatus(422)
			.bodyText()
			.contains("data-answers-form=\"true\"");
		assertThat(get(PAGE, this.drafter)).bodyText().doesNotContain("data-answers-form");
	}

	@Test
	void 読むだけの人は理由を書けない() {
		reviseOnce();
		assertThat(explain(this.approver, "", "理由")).hasStatus(404);
		assertThat(explain(this.stranger, "", "理由")).hasStatus(404);
	}

	@Test
	void 自庁の体裁の新旧対照表になる() throws IOException {
		reviseOnce();
		OrganizationRules rules = this.organizations.current().rules();
		ComparisonStyle style = new ComparisonStyle(false, "新", "旧", EnumSet.of(ComparisonStyle.Part.FOLDING));
		this.organizations.revise(
				new OrganizationRules(rules.bodyName(), rules.posts(), rules.houseWords(), rules.confidentialityMark(),
						rules.numberingStyle(), rules.digitStyle(), style, rules.page(), rules.approvalSteps()),
				this.organizations.current().version());
		assertThat(text("/differences.txt")).startsWith("課税システム　実施手順の新旧対照表\n旧\t新\n").doesNotContain("備考", "〔");
		assertThat(word("/differences.docx")).contains("旧").doesNotContain("備考", "下線部分");
		assertThat(text("/differences.txt?against=EXAMPLE")).contains("\nガイドラインの例文\tこの文書\n", "○○情報システム（以下")
			.doesNotContain("表紙");
	}

	@Test
	void Wordの仕上がりと見え消しを保存でき他課には渡らない() throws IOException {
		reviseOnce();
		assertThat(word("/document.docx")).contains("改めた文。");
		assertThat(word("/differences.docx?look=marked")).contains("改めた文。");
		for (String path : new String[] { "/document.docx", "/differences.docx" }) {
			assertThat(get(path, this.stranger)).hasStatus(404);
			assertThat(Objects.requireNonNull(get(path, this.approver).getResponse().getHeader("Content-Disposition")))
				.startsWith("attachment")
				.contains(".docx");
		}
		assertThat(get("/preview", this.drafter)).bodyText().contains("/document.docx");
		assertThat(get(PAGE, this.drafter)).bodyText().contains("/differences.docx");
	}

	private void reviseOnce() {
		approve();
		enforce("2024-04-01", "2024-04-01");
		assertThat(post("/review/revise", this.drafter, "occasion", "見直し")).hasStatus3xxRedirection();
		assertThat(rewrite("改めた文。").saved()).isOne();
	}

	private MvcTestResult explain(SignedInStaff staff, String seen, String reason) {
		return submit(address(), staff, "number", "2", SEEN, seen, REASON, reason);
	}

	private String address() {
		return "/drafts/" + this.draft + "/differences/reasons";
	}

	private String word(String path) throws IOException {
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(download(path)));
				XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
			return extractor.getText();
		}
	}

}
