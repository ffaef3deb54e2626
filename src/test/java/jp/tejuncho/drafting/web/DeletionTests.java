package jp.tejuncho.drafting.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.precedent.Precedents;
import jp.tejuncho.drafting.presence.Presence;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.organization.SectionId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 案と情報システムの削除.
 */
class DeletionTests extends PagesOfADraft {

	private static final Pattern SEEN = Pattern.compile("name=\"(?:seen|exchanged)\" value=\"([0-9a-f]{64})\"");

	private static final String CLAUSE = "scope.persons";

	@Autowired
	private Precedents precedents;

	@Autowired
	private Presence presence;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private EntityManager entityManager;

	@Test
	void 削除した案はすぐにどこからも消えて元に戻すと文もそのまま戻る() {
		write(this.draft, this.drafter,
				new DraftChange.Amend(Amendment.Kind.TEXT, new PlaceId(CLAUSE), "", "p\tp1\t消えては困る文。"));
		DraftId mine = anotherDraft("ほかのシステム", this.colleague, Map.of());
		assertThat(open("/drafts/" + mine + "/clauses/" + CLAUSE + "/others", this.drafter)).bodyText()
			.contains("消えては困る文");
		delete();
		assertThat(open("/drafts/" + mine + "/clauses/" + CLAUSE + "/others", this.drafter)).bodyText()
			.doesNotContain("消えては困る文");
		assertThat(this.precedents
			.candidates(this.manuscripts.system(mine, this.drafter).id(), DocumentKind.PROCEDURE, "", this.drafter,
					PageRequest.ofSize(9))
			.getContent()).isEmpty();
		assertThat(this.drafting.find(this.system, DocumentKind.PROCEDURE)).isEmpty();
		assertThat(open("/systems/" + this.system, this.drafter)).bodyText()
			.contains("まだ作っていません")
			.doesNotContain("作業を続ける");
		assertThat(post("/restore", this.drafter)).hasStatus3xxRedirection();
		assertThat(text()).contains("消えては困る文。");
		assertThat(open("/systems/" + this.system, this.drafter)).bodyText().contains("作業を続ける");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/chapters/cover", "/preview", "/remaining", "/decisions", "/review", "/document.pdf",
			"/clauses/" + CLAUSE, "/clauses/" + CLAUSE + "/history", "/state", "/deletion",
			"/differences?against=EXAMPLE" })
	void 削除した案のどのアドレスもだれがいつ削除したかを告げる(String path) {
		delete();
		assertThat(get(path, this.colleague)).hasStatus(HttpStatus.NOT_FOUND)
			.bodyText()
			.contains("「課税システム」の実施手順の案は、", "tantoが削除しました", "元に戻せます", page("/restore"));
	}

	@Test
	void 書けない人には戻すボタンがなく関係のない人には何も告げない() {
		SignedInStaff auditor = SignedInStaff.of("kansa", "監査", new Assignment(Role.AUDITOR, section()));
		assertThat(get("/deletion", auditor)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post("/deletion", auditor, "seen", seen())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post("/deletion", this.stranger, "seen", seen())).hasStatus(HttpStatus.NOT_FOUND);
		delete();
		assertThat(get("", auditor)).bodyText()
			.contains("tantoが削除しました", "担当者か情報システム管理者です")
			.doesNotContain(page("/restore"));
		assertThat(post("/restore", auditor)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("", this.stranger)).hasStatus(HttpStatus.NOT_FOUND).bodyText().doesNotContain("tanto", "課税");
		assertThat(post("/restore", this.stranger)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(open("/deleted", this.stranger)).bodyText().contains("削除したものはありません").doesNotContain("課税");
		assertThat(open("/deleted", auditor)).bodyText().contains("課税システム", "実施手順の案", "tanto");
	}

	@Test
	void ほかの人が開いていれば削除の前に知らされる() {
		this.presence.stay(Presence.OpenPage.fresh(this.draft, new PlaceId(CLAUSE)), true, this.colleague);
		assertThat(get("/deletion", this.drafter)).bodyText().contains("いまdoryoが実施手順の案を開いています");
	}

	@Test
	void 画面を開いた後でほかの人が書いていれば消さずに見せ直す() {
		String seen = seen();
		write(this.draft, this.colleague,
				new DraftChange.Amend(Amendment.Kind.TEXT, new PlaceId(CLAUSE), "", "p\tp1\tいま書いた文。"));
		assertThat(post("/deletion", this.drafter, "seen", seen)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("まだ削除していません", "最後に直したのはdoryo");
		assertThat(text()).contains("いま書いた文。");
	}

	@Test
	void 削除された案へ送った文は画面に残り預けられて戻した後に送り直せる() {
		delete();
		MvcTestResult late = post("/chapters/cover", this.colleague, "value:own:a", "間に合わなかった文", "seen:value:own:a",
				"前からあった文", "value:own:b", "変えていない文", "seen:value:own:b", "変えていない文");
		assertThat(late).hasStatus(HttpStatus.NOT_FOUND)
			.bodyText()
			.contains("いま送った内容は、保存していません", "間に合わなかった文", "預かっています")
			.doesNotContain("前からあった文", "変えていない文");
		var session = late.getMvcResult().getRequest().getSession(false);
		assertThat(session).isNotNull();
		assertThat(postPart("/chapters/cover", this.colleague, "value:own:a", "打っている途中の文"))
			.hasStatus(HttpStatus.NOT_FOUND)
			.bodyText()
			.contains("id=\"error-message\"", "いま送った内容は、保存していません");
	}

	@Test
	void 削除した後に始めた新しい案とは入れ替えられる() {
		write(this.draft, this.drafter,
				new DraftChange.Amend(Amendment.Kind.TEXT, new PlaceId(CLAUSE), "", "p\tp1\t前の文。"));
		delete();
		DraftId fresh = this.drafting.start(this.system, DocumentKind.PROCEDURE, this.colleague);
		assertThat(fresh).isNotEqualTo(this.draft);
		MvcTestResult asked = post("/restore", this.drafter);
		assertThat(asked).hasStatus(HttpStatus.CONFLICT).bodyText().contains("新しい実施手順の案があります", "入れ替える");
		write(fresh, this.colleague,
				new DraftChange.Amend(Amendment.Kind.TEXT, new PlaceId(CLAUSE), "", "p\tp1\t新しい文。"));
		assertThat(post("/restore", this.drafter, "exchanged", seen(asked))).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("まだ入れ替えていません");
		assertThat(post("/restore", this.drafter, "exchanged", seen(post("/restore", this.drafter))))
			.hasStatus3xxRedirection();
		assertThat(text()).contains("前の文。");
		assertThat(open("/drafts/" + fresh, this.drafter)).hasStatus(HttpStatus.NOT_FOUND)
			.bodyText()
			.contains("元に戻せます");
	}

	@Test
	void 二人が同時に戻しても二度目は戻った案を開くだけである() {
		delete();
		assertThat(post("/restore", this.drafter)).hasStatus3xxRedirection();
		assertThat(post("/restore", this.colleague)).hasStatus3xxRedirection();
		assertThat(open("/deleted", this.drafter)).bodyText().contains("tantoが", "に元に戻しました");
	}

	@Test
	void 二人が同時に削除すれば二人目には削除されたことが告げられる() {
		String seen = seen();
		delete();
		assertThat(post("/deletion", this.colleague, "seen", seen)).hasStatus(HttpStatus.NOT_FOUND)
			.bodyText()
			.contains("tantoが削除しました");
	}

	@Test
	void 間違えて登録したシステムは案と連絡体制ごと削除して戻せる() {
		assertThat(deleteSystem()).hasStatus3xxRedirection();
		assertThat(open("/systems", this.drafter)).bodyText().doesNotContain("課税システム");
		for (String address : List.of("/systems/" + this.system, "/systems/" + this.system + "/edit",
				"/systems/" + this.system + "/contacts", page(""))) {
			assertThat(open(address, this.drafter)).as(address)
				.hasStatus(HttpStatus.NOT_FOUND)
				.bodyText()
				.contains("「課税システム」は、", "tantoが削除しました", "/systems/" + this.system + "/restore");
		}
		assertThat(submit("/systems/" + this.system + "/restore", this.drafter)).hasStatus3xxRedirection();
		assertThat(open("/systems", this.drafter)).bodyText().contains("課税システム");
		assertThat(get("/preview", this.drafter)).hasStatusOk();
	}

	@Test
	void 削除したシステムの名称はすぐに使えて戻すときは別の名称を付けられる() {
		deleteSystem();
		anotherSystem("課税システム", this.drafter, Map.of());
		String restore = "/systems/" + this.system + "/restore";
		assertThat(submit(restore, this.drafter)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("名称を変えて元に戻す", "もう登録されています", "value=\"課税システム\"");
		assertThat(submit(restore, this.drafter, "name", "改\n行")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("改行は使えません");
		assertThat(submit(restore, this.drafter, "name", " 旧課税システム ")).hasStatus3xxRedirection();
		assertThat(this.manuscripts.system(this.draft, this.drafter).name()).isEqualTo("旧課税システム");
		assertThat(open("/systems?q=旧課税", this.drafter)).bodyText().contains("旧課税システム");
	}

	@Test
	void システムの削除も書ける人だけができて関係のない人には知られない() {
		SignedInStaff auditor = SignedInStaff.of("kansa", "監査", new Assignment(Role.AUDITOR, section()));
		String address = "/systems/" + this.system;
		for (SignedInStaff staff : List.of(auditor, this.stranger)) {
			assertThat(open(address + "/deletion", staff)).hasStatus(HttpStatus.NOT_FOUND);
			assertThat(submit(address + "/deletion", staff, "seen", "x")).hasStatus(HttpStatus.NOT_FOUND);
		}
		deleteSystem();
		for (SignedInStaff staff : List.of(auditor, this.stranger)) {
			assertThat(submit(address + "/restore", staff)).hasStatus(HttpStatus.NOT_FOUND);
		}
		assertThat(open(address, this.stranger)).bodyText().doesNotContain("課税", "tanto");
		assertThat(open(address, auditor)).bodyText().contains("tantoが削除しました").doesNotContain("/restore");
	}

	@Test
	void 削除も取消しも操作の記録に残る() {
		delete();
		post("/restore", this.colleague);
		deleteSystem();
		this.entityManager.flush();
		assertThat(this.jdbc.queryForList("""
				select act || '　' || actor from audit_entry where act like '%削除%' and subject like '課税システム%'
				order by happened_at, act""", String.class)).containsExactlyInAnyOrder("実施手順の案を削除　tanto（tanto）",
				"実施手順の案の削除を取消し　doryo（doryo）", "情報システムを削除　tanto（tanto）");
	}

	private void delete() {
		assertThat(post("/deletion", this.drafter, "seen", seen())).hasStatus3xxRedirection();
	}

	private MvcTestResult deleteSystem() {
		String address = "/systems/" + this.system + "/deletion";
		return submit(address, this.drafter, "seen", seen(open(address, this.drafter)));
	}

	private String seen() {
		return seen(get("/deletion", this.drafter));
	}

	private static String seen(MvcTestResult page) {
		Matcher matcher = SEEN.matcher(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
		assertThat(matcher.find()).isTrue();
		return matcher.group(1);
	}

	private SectionId section() {
		return this.drafter.writableSections().iterator().next();
	}

}
