package jp.tejuncho.drafting.web;

import java.nio.charset.StandardCharsets;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.audit.TrailEntries;
import jp.tejuncho.edition.PlaceId;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("二人で同じ案を直すとき")
class TogetherTests extends PagesOfADraft {

	private static final String CLAUSE = "/clauses/asset.manager";

	private static final String VISIT = "0f0e0d0c-0b0a-4908-8706-050403020100";

	@Autowired
	private EntityManager entities;

	@Test
	void 後から開いた人は先の人の名前を見てそれでも直せる() {
		assertThat(open(this.drafter)).doesNotContain("この条項を開いています").contains("保存する");
		assertThat(get(CLAUSE, this.colleague)).hasStatusOk()
			.bodyText()
			.contains("tantoさんがこの条項を開いています（", "それでも直す")
			.doesNotContain("下に段落を加える");
		assertThat(post(CLAUSE + "/presence", this.colleague, "_insist", "1")).hasStatus3xxRedirection();
		assertThat(get(CLAUSE, this.colleague)).bodyText()
			.contains("tantoさんもこの条項を開いています（", "下に段落を加える")
			.doesNotContain("それでも直す");
		assertThat(TrailEntries.newestFirst(this.entities, "開かれている条項を編集")).singleElement()
			.satisfies((entry) -> assertThat(entry.detail()).contains("asset.manager", "tanto"));
	}

	@Test
	void 画面を開いたままでもほかの人が来たことが分かる() {
		open(this.drafter);
		assertThat(stay(this.drafter, "true")).hasStatusOk().bodyText().doesNotContain("開いています");
		open(this.colleague);
		assertThat(stay(this.drafter, "true")).hasStatusOk().bodyText().contains("doryoさんもこの条項を開いています");
	}

	@Test
	void 先の人が閉じれば読んでいた人は直せると知る() {
		String page = open(this.drafter);
		open(this.colleague);
		assertThat(stay(this.colleague, "false")).bodyText().contains("それでも直す");
		String visit = field(page, "_visit");
		assertThat(post(CLAUSE + "/presence", this.drafter, "_visit", visit, "_leave", "1")).hasStatus(204);
		assertThat(stay(this.colleague, "false")).bodyText().contains("この条項を直す").doesNotContain("それでも直す");
	}

	@Test
	void 章の画面でほかの人が開いている条項が分かる() {
		open(this.colleague);
		String chapter = String.valueOf(get("", this.drafter).getResponse().getRedirectedUrl());
		String start = chapter.substring(chapter.indexOf("/chapters"));
		assertThat(get(start, this.drafter)).hasStatusOk().bodyText().doesNotContain("さんが開いています");
		String mine = "/chapters/"
				+ WorkAddress.of(manuscript(), new PlaceId("asset.manager")).replaceAll(".*/chapters/([^#]+).*", "$1");
		assertThat(get(mine, this.drafter)).hasStatusOk().bodyText().contains("doryoさんが開いています");
		assertThat(get(mine, this.colleague)).hasStatusOk().bodyText().doesNotContain("さんが開いています");
	}

	@Test
	void よその課の人や作り物の要求は開いていることにならない() {
		assertThat(stay(this.stranger, "true")).hasStatus(404);
		assertThat(post(CLAUSE + "/presence", this.stranger, "_insist", "1")).hasStatus(404);
		assertThat(
				post("/clauses/" + "a".repeat(300) + "/presence", this.drafter, "_visit", VISIT, "_editable", "true"))
			.hasStatus(400);
		assertThat(post(CLAUSE + "/presence", this.drafter, "_visit", "x", "_editable", "true")).hasStatus(400);
		assertThat(get(CLAUSE, this.drafter)).bodyText().doesNotContain("開いています");
	}

	@Test
	void 消された条項に書いた文は黙って捨てられない() {
		post("/additions", this.drafter, "place", "CLAUSE general.common.scope scope.persons");
		String own = manuscript().tailoring().additions().iterator().next().id().value();
		post("/clauses/" + own + "/position", this.colleague, "act", "remove");
		assertThat(post("/clauses/" + own, this.drafter, "title", "利用時間", "line", "own-a", "kind:own-a", "p",
				"text:own-a", "消えては困る文。", "seen:text", "t\t", "act", "save"))
			.hasStatus(409)
			.bodyText()
			.contains("ほかの人が先に消しました");
	}

	private MvcTestResult stay(SignedInStaff staff, String editable) {
		return post(CLAUSE + "/presence", staff, "_visit", VISIT, "_editable", editable);
	}

	// as a browser does: the page says that it is there
	private String open(SignedInStaff staff) {
		String page = new String(get(CLAUSE, staff).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
		assertThat(post(CLAUSE + "/presence", staff, "_visit", field(page, "_visit"), "_editable",
				field(page, "_editable")))
			.hasStatusOk();
		return page;
	}

	private static String field(String page, String name) {
		return page.replaceAll("(?s).*name=\"" + name + "\" value=\"([^\"]+)\".*", "$1");
	}

}
