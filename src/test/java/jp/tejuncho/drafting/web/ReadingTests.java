package jp.tejuncho.drafting.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.audit.TrailEntries;
import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.output.pdf.PdfReading;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("仕上がりを見る画面")
class ReadingTests extends PagesOfADraft {

	private static final Pattern FRAME = Pattern
		.compile("<iframe[^>]* src=\"([^\"#]+)#page=1&amp;view=FitH&amp;navpanes=0\"");

	private static final Pattern PAGE_LINK = Pattern
		.compile("href=\"[^\"#]+#page=(\\d+)&amp;view=FitH&amp;navpanes=0\" target=\"pages\">(\\d+)頁"
				+ "<span class=\"doc-hidden\">（([^）]+)）をPDFで見る");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private EntityManager entities;

	@Test
	void 見出しから紙の頁を開ける() throws Exception {
		List<String> pages = PdfReading.pages(pdf("/document.pdf").getResponse().getContentAsByteArray())
			.stream()
			.map((page) -> page.replaceAll("\\s", ""))
			.toList();
		List<Matcher> links = PAGE_LINK.matcher(html())
			.results()
			.map((link) -> PAGE_LINK.matcher(link.group()))
			.toList();
		assertThat(links).hasSizeGreaterThan(20).allSatisfy((link) -> {
			assertThat(link.find()).isTrue();
			assertThat(link.group(1)).isEqualTo(link.group(2));
			assertThat(pages.get(Integer.parseInt(link.group(1)) - 1)).contains(link.group(3).replaceAll("\\s", ""));
		});
	}

	@Test
	void 額に入れたPDFだけが同じ手順帖の画面に入る() throws Exception {
		MvcTestResult framed = pdf(frame());
		assertThat(framed).hasStatusOk().hasHeader("X-Frame-Options", "SAMEORIGIN").hasContentType("application/pdf");
		assertThat(framed).headers()
			.hasValue("Content-Security-Policy",
					"default-src 'none'; object-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/preview", "/document.pdf", "/document.pdf?download=true&frame=x", "/document.docx",
			"/decisions.pdf", "/state", "/chapters/cover", "/nowhere" })
	void ほかの答えはどれも画面の中に入らない(String path) {
		expectUnframeable(get(path, this.drafter));
	}

	@Test
	void 額に入れるアドレスでも読めない人への答えは入らない() {
		MvcTestResult refused = get("/document.pdf?frame=x&quiet", this.stranger);
		assertThat(refused).hasStatus(404);
		expectUnframeable(refused);
	}

	@Test
	void 変わらないPDFは送り直さず変われば送る() throws Exception {
		String frame = frame();
		MvcTestResult first = pdf(frame);
		String tag = String.valueOf(first.getResponse().getHeader("ETag"));
		assertThat(first).hasHeader("Cache-Control", "no-cache, private");
		MvcTestResult second = known(frame, tag, this.drafter);
		assertThat(second).hasStatus(304).hasHeader("X-Frame-Options", "SAMEORIGIN");
		assertThat(second.getResponse().getContentAsByteArray()).isEmpty();
		write(this.draft, this.drafter,
				new DraftChange.Amend(Amendment.Kind.TEXT, new PlaceId("scope.persons"), "", "p\tp1\t直した文。"));
		assertThat(known(frame, tag, this.drafter)).hasStatusOk();
		assertThat(frame()).isNotEqualTo(frame);
	}

	@Test
	void 札を知っていても読めない人には何も答えない() throws Exception {
		String frame = frame();
		String tag = String.valueOf(pdf(frame).getResponse().getHeader("ETag"));
		assertThat(known(frame, tag, this.stranger)).hasStatus(404);
		assertThat(get("/state", this.stranger)).hasStatus(404);
	}

	@Test
	void だれかが保存すれば札が変わりしなければ変わらない() throws Exception {
		String before = state(this.draft);
		assertThat(state(this.draft)).isEqualTo(before);
		assertThat(html()).contains("state=\"" + before + "\"");
		write(this.draft, this.colleague,
				new DraftChange.Amend(Amendment.Kind.TEXT, new PlaceId("scope.persons"), "", "p\tp1\t直した文。"));
		String written = state(this.draft);
		assertThat(written).isNotEqualTo(before);
		this.drafting.undo(this.draft, this.colleague);
		assertThat(state(this.draft)).isNotEqualTo(written).isNotEqualTo(before);
	}

	@Test
	void 同じシステムのもう一つの文書で書いた値も見逃さない() throws Exception {
		DraftId plan = this.drafting.start(this.system, DocumentKind.RESPONSE_PLAN, this.drafter);
		String before = state(this.draft);
		write(plan, this.colleague, new DraftChange.Fill("plan.month", "", "令和９年４月"));
		assertThat(state(this.draft)).isNotEqualTo(before);
	}

	@Test
	void 見たことと取り出したことは一度ずつ記録に残り読めなかった人の分は残らない() throws Exception {
		for (int count = 0; count < 3; count++) {
			html();
			assertThat(pdf("/document.pdf")).hasStatusOk();
			assertThat(pdf(frame())).hasStatusOk();
		}
		assertThat(pdf("/document.docx")).hasStatusOk();
		assertThat(pdf("/findings.json")).hasStatusOk();
		assertThat(get("/preview", this.stranger)).hasStatus(404);
		assertThat(TrailEntries.newestFirst(this.entities, "/drafts/" + this.draft + "/")
			.stream()
			.filter((entry) -> this.drafter.personId().equals(entry.actorId())
					|| this.stranger.personId().equals(entry.actorId()))
			.map((entry) -> entry.act() + " " + entry.subject())
			.toList())
			.satisfiesExactlyInAnyOrder((preview) -> assertThat(preview).startsWith("文書を表示 ").endsWith("　実施手順"),
					(paper) -> assertThat(paper).startsWith("文書を表示 ").endsWith(".pdf"),
					(word) -> assertThat(word).startsWith("ファイルを取り出した ").endsWith(".docx"),
					(findings) -> assertThat(findings).isEqualTo("ファイルを取り出した findings.json"));
	}

	private String html() throws Exception {
		return get("/preview", this.drafter).getResponse().getContentAsString();
	}

	private String frame() throws Exception {
		Matcher frame = FRAME.matcher(html());
		assertThat(frame.find()).isTrue();
		return frame.group(1).replace("&amp;", "&").replaceFirst("^/drafts/[^/]+", "");
	}

	private String state(DraftId id) throws Exception {
		return open("/drafts/" + id + "/state", this.drafter).getResponse().getContentAsString();
	}

	private MvcTestResult pdf(String path) {
		return get(path, this.drafter);
	}

	private MvcTestResult known(String path, String tag, SignedInStaff staff) {
		return this.mvc.get()
			.uri(page(path))
			.header("If-None-Match", tag)
			.with(SecurityMockMvcRequestPostProcessors.user(staff))
			.exchange();
	}

	private static void expectUnframeable(MvcTestResult result) {
		assertThat(result).hasHeader("X-Frame-Options", "DENY");
		assertThat(result.getResponse().getHeaders("Content-Security-Policy")).singleElement()
			.asString()
			.contains("frame-ancestors 'none'");
	}

}
