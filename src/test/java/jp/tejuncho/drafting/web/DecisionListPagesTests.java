package jp.tejuncho.drafting.web;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import jp.tejuncho.organization.NumberingStyle;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 採否理由一覧の取出しと、番号の付け方.
 */
class DecisionListPagesTests extends PagesOfADraft {

	@Test
	void 一覧をPDFで見られる() {
		MvcTestResult pdf = get("/decisions.pdf", this.drafter);
		assertThat(pdf).hasStatusOk().hasContentType("application/pdf");
		assertThat(pdf.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION)).startsWith("inline;");
		assertThat(get("/decisions.pdf?download=true", this.drafter).getResponse()
			.getHeader(HttpHeaders.CONTENT_DISPOSITION)).startsWith("attachment;");
	}

	@Test
	void 一覧をCSVで保存できる() {
		MvcTestResult csv = get("/decisions.csv", this.drafter);
		assertThat(csv).hasStatusOk();
		assertThat(csv.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION)).startsWith("attachment;");
		assertThat(new String(csv.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)).contains("番号,部,章,節",
				"情報システム管理者の指定");
	}

	@Test
	void 他課の一覧は見つからない() {
		assertThat(get("/decisions.pdf", this.stranger)).hasStatus(404);
		assertThat(get("/decisions.csv", this.stranger)).hasStatus(404);
	}

	@Test
	void 仕上がりの画面から一覧を取り出し番号の付け方を変えられる() {
		assertThat(get("/preview", this.drafter)).bodyText()
			.contains(page("/decisions.pdf"), page("/decisions.csv"), page("/numbering"))
			.containsPattern("value=\"CLOSE_UP\"[^>]*checked");
		assertThat(post("/numbering", this.drafter, "style", "KEEP")).hasStatus3xxRedirection();
		assertThat(manuscript().numbering()).isEqualTo(NumberingStyle.KEEP);
		assertThat(get("/preview", this.drafter)).bodyText().containsPattern("value=\"KEEP\"[^>]*checked");
	}

}
