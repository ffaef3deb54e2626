package jp.tejuncho.system.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.organization.OrganizationSection;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.organization.SectionNames;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.InformationSystems;
import jp.tejuncho.system.SystemDetails;
import jp.tejuncho.system.SystemId;
import jp.tejuncho.testing.PageSlice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@PageSlice
@DisplayName("情報システムの画面")
class SystemPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private OrganizationSections sections;

	@Autowired
	private InformationSystems systems;

	@Autowired
	private EntityManager entityManager;

	private final SectionId own = SectionId.fresh();

	private final SectionId foreign = SectionId.fresh();

	private final SignedInStaff drafter = SignedInStaff.of("yamada", "山田", new Assignment(Role.DRAFTER, this.own));

	private final SignedInStaff auditor = SignedInStaff.of("kansa", "監査", new Assignment(Role.AUDITOR, this.own));

	@BeforeEach
	void twoSections() {
		this.sections.save(new OrganizationSection(this.own, new SectionNames("総務部", null, "情報課"), 1, false));
		this.sections.save(new OrganizationSection(this.foreign, new SectionNames("福祉部", null, "家庭課"), 2, false));
	}

	@Test
	void サインインしていなければ何も見えない() {
		assertThat(this.mvc.get().uri("/systems")).hasStatus3xxRedirection();
	}

	@Test
	void まだ一つもないときは次にすることが分かる() {
		assertThat(get("/systems", this.drafter)).hasStatusOk().bodyText().contains("まだ登録されていません", "/systems/new");
		assertThat(get("/systems", this.auditor)).hasStatusOk()
			.bodyText()
			.contains("まだありません")
			.doesNotContain("/systems/new");
	}

	@Test
	void 登録して概要の答えまで見られる() {
		MvcTestResult result = post("/systems/new", this.drafter, Map.of("name", "住民情報システム", "shortName", "住民情報",
				"owner", this.own.toString(), "answers[network]", "YES"));
		assertThat(result).hasStatus3xxRedirection();
		String address = String.valueOf(result.getResponse().getRedirectedUrl());
		assertThat(get(address, this.drafter)).hasStatusOk()
			.bodyText()
			.contains("住民情報システム", "総務部　情報課", "情報課長", "「分からない」の問いが4問あります", address + "/edit");
		assertThat(get(address, this.auditor)).hasStatusOk().bodyText().doesNotContain(address + "/edit");
		assertThat(get("/systems?q=ＪＵＭＩＮ", this.drafter)).hasStatusOk().bodyText().contains("「ＪＵＭＩＮ」を含む情報システムはありません");
	}

	@Test
	void 他課のシステムの画面は見つからない() {
		String address = "/systems/" + save("家庭相談システム", this.foreign);
		for (String path : List.of(address, address + "/edit", "/systems/" + UUID.randomUUID(), "/systems/1",
				"/systems/------------------------------------")) {
			assertThat(get(path, this.drafter)).as(path).hasStatus(HttpStatus.NOT_FOUND);
		}
		assertThat(post(address + "/edit", this.drafter, Map.of("name", "盗用"))).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/systems", this.drafter)).bodyText().doesNotContain("家庭相談システム");
	}

	@Test
	void 読むだけの人には登録も変更の画面もない() {
		String address = "/systems/" + save("住民情報システム", this.own);
		assertThat(get("/systems/new", this.auditor)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(address + "/edit", this.auditor)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post("/systems/new", this.auditor, Map.of("name", "甲", "owner", this.own.toString())))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void 他課を所管に選んで送っても登録されず入力は残る() {
		assertThat(post("/systems/new", this.drafter, Map.of("name", "住民情報システム", "owner", this.foreign.toString())))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("所管する課を選んでください", "住民情報システム");
		assertThat(this.systems.findAll()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " 　", "あ\u0000い", "\uD800", "\uFFFDabc" })
	void 使えない名称は理由が示されほかの入力は残る(String name) {
		assertThat(post("/systems/new", this.drafter,
				Map.of("name", name, "shortName", "残る略称", "managerPost", "残る職名", "owner", this.own.toString(),
						"answers[network]", "NO")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("入力内容を確かめてください", "#field-name", "残る略称", "残る職名")
			.containsPattern("value=\"NO\" checked");
	}

	@Test
	void 貼り付けた名称は一行に整えられ人名の字は変わらない() {
		post("/systems/new", this.drafter, Map.of("name", "住民\u2028情\u200B報か\u3099\uFA19\uFA26葛\uDB40\uDD00",
				"shortName", "\u00A0住\r\n基\t", "managerPost", "", "owner", this.own.toString()));
		assertThat(this.systems.findAll()).singleElement().satisfies((system) -> {
			assertThat(system.name()).isEqualTo("住民 情報が\uFA19\uFA26葛\uDB40\uDD00");
			assertThat(system.shortName()).isEqualTo("住 基");
		});
	}

	@Test
	void 字数は整えた後で数える() {
		assertThat(post("/systems/new", this.drafter,
				Map.of("name", "が".repeat(99).replace("が", "か\u3099\u200B"), "owner", this.own.toString())))
			.hasStatus3xxRedirection();
	}

	@Test
	void 古い名称を開いて触らずに保存しても変わらず行き違いにもならない() {
		String old = "住民\u00A0情報か\u3099";
		SystemId id = save(old, this.own);
		String address = "/systems/" + id + "/edit";
		assertThat(post(address, this.drafter,
				Map.of("version", "0", "name", old, "managerPost", "情報課長", "owner", this.own.toString())))
			.hasStatus3xxRedirection();
		assertThat(stored(id).name()).isEqualTo(old);
		String version = Long.toString(stored(id).version());
		post(address, this.drafter,
				Map.of("version", version, "name", old, "managerPost", "別の課長", "owner", this.own.toString()));
		assertThat(post(address, this.drafter,
				Map.of("version", version, "name", old, "managerPost", "第三の課長", "owner", this.own.toString())))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("第三の課長")
			.doesNotContain("choice.name");
	}

	@Test
	void 一万字の名称も失われずに長すぎると知らされる() {
		String name = "長".repeat(10_000);
		assertThat(post("/systems/new", this.drafter, Map.of("name", name, "owner", this.own.toString())))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("100文字以内", name);
	}

	@Test
	void 名称の中の印は文字として表示される() {
		MvcTestResult result = post("/systems/new", this.drafter,
				Map.of("name", "<script>alert('1')</script>", "owner", this.own.toString()));
		assertThat(get(String.valueOf(result.getResponse().getRedirectedUrl()), this.drafter)).bodyText()
			.contains("&lt;script&gt;")
			.doesNotContain("<script>alert");
		assertThat(get("/systems?q=<script>", this.drafter)).bodyText().doesNotContain("<script>alert");
	}

	@ParameterizedTest
	@ValueSource(strings = { "MAYBE", "yes", "", "YES,NO" })
	void 選択肢にない答えはどの問いかが示される(String answer) {
		assertThat(post("/systems/new", this.drafter,
				Map.of("name", "住民情報システム", "owner", this.own.toString(), "answers[network]", answer)))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("「ネットワーク接続」に", "#field-answers-network");
	}

	@Test
	void 知らない項目を送られても壊れない() {
		assertThat(post("/systems/new", this.drafter, Map.of("name", "住民情報システム", "owner", this.own.toString(),
				"answers[none]", "YES", "class.x", "1", "name[0]", "x", "answers[a][b]", "YES")))
			.hasStatus3xxRedirection();
		assertThat(this.systems.findAll()).singleElement()
			.satisfies((system) -> assertThat(system.profile()).isEmpty());
	}

	@Test
	void 版の番号が数でなくても誤りと分かるだけである() {
		String address = "/systems/" + save("住民情報システム", this.own);
		assertThat(post(address + "/edit", this.drafter,
				Map.of("version", "abc", "name", "住民記録システム", "owner", this.own.toString())))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("住民記録システム");
	}

	@Test
	void 同じ名称は二つ登録できず入力は残る() {
		save("住民情報システム", this.own);
		assertThat(post("/systems/new", this.drafter,
				Map.of("name", "住民情報システム", "shortName", "残る略称", "owner", this.own.toString())))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("同じ名称の情報システムが既に登録されています", "残る略称");
	}

	@Test
	void 行き違いになれば両方を見て項目ごとに選べる() {
		SystemId id = save("住民情報システム", this.own);
		String address = "/systems/" + id + "/edit";
		Map<String, String> theirs = Map.of("version", "0", "name", "住民情報総合システム", "managerPost", "情報課長（参事）", "owner",
				this.own.toString());
		assertThat(post(address, this.drafter, theirs)).hasStatus3xxRedirection();
		Map<String, String> mine = Map.of("version", "0", "name", "住民記録システム", "managerPost", "情報課長", "owner",
				this.own.toString(), "answers[network]", "YES");
		assertThat(post(address, this.drafter, mine)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("住民情報総合システム", "住民記録システム", "情報課長（参事）", "name=\"version\" value=\"1\"",
					"name=\"answers[network]\" value=\"YES\"", "choice.name");
		assertThat(stored(id).name()).isEqualTo("住民情報総合システム");
		assertThat(post(address, this.drafter,
				Map.of("version", "1", "name", "住民記録システム", "managerPost", "情報課長", "owner", this.own.toString(),
						"answers[network]", "YES", "choice.name", "mine", "choice.managerPost", "theirs",
						"choice.answers[network]", "mine")))
			.hasStatus3xxRedirection();
		assertThat(stored(id).details())
			.isEqualTo(new SystemDetails("住民記録システム", "", this.own, "情報課長（参事）", Map.of("network", Answer.YES)));
	}

	@Test
	void 頁の番号がおかしくても一覧は開く() {
		save("住民情報システム", this.own);
		for (String page : List.of("0", "-1", "x", "999999", "99999999999")) {
			assertThat(get("/systems?page=" + page, this.drafter)).as(page).hasStatusOk();
		}
	}

	@Test
	void 印のない送信は受け付けない() {
		assertThat(this.mvc.post().uri("/systems/new").with(user(this.drafter)).param("name", "甲"))
			.hasStatus(HttpStatus.FORBIDDEN);
	}

	private SystemId save(String name, SectionId owner) {
		SystemId id = SystemId.fresh();
		this.systems.save(new InformationSystem(id, new SystemDetails(name, "", owner, "情報課長", Map.of()), false));
		this.entityManager.flush();
		return id;
	}

	private InformationSystem stored(SystemId id) {
		this.entityManager.flush();
		this.entityManager.clear();
		return this.systems.findById(id).orElseThrow();
	}

	private MvcTestResult get(String address, SignedInStaff staff) {
		return this.mvc.get()
			.uri(java.net.URI.create(address.replace("<", "%3C").replace(">", "%3E")))
			.with(user(staff))
			.exchange();
	}

	private MvcTestResult post(String address, SignedInStaff staff, Map<String, String> typed) {
		this.entityManager.flush();
		this.entityManager.clear();
		var request = this.mvc.post().uri(address).with(user(staff)).with(csrf());
		typed.forEach(request::param);
		return request.exchange();
	}

}
