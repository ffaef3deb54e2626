package jp.tejuncho.contact.web;

import java.io.UnsupportedEncodingException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.contact.ContactKeeping;
import jp.tejuncho.contact.ContactPerson;
import jp.tejuncho.contact.ContactSheet;
import jp.tejuncho.contact.Duty;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.organization.NewSection;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.system.SystemDetails;
import jp.tejuncho.system.SystemId;
import jp.tejuncho.system.Systems;
import jp.tejuncho.testing.AllRooms;

import static org.assertj.core.api.Assertions.assertThat;

@AllRooms
class ContactPagesTests {

	private static final Pattern HIDDEN = Pattern.compile(
			"<input (?:type=\"(?:hidden|text)\" (?:hidden=\"hidden\" |hidden )?)name=\"([^\"]+)\" value=\"([^\"]*)\"");

	private static final Pattern AREA = Pattern.compile("<textarea[^>]* name=\"([^\"]+)\"[^>]*>\\n?([^<]*)</textarea>");

	private static final Pattern CHOSEN = Pattern.compile(
			"<select[^>]* name=\"([^\"]+)\"(?:(?!</select>).)*?<option value=\"([A-Z]+)\" selected", Pattern.DOTALL);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private OrganizationSections sections;

	@Autowired
	private Systems systems;

	@Autowired
	private ContactKeeping keeping;

	@Autowired
	private Drafting drafting;

	private SignedInStaff drafter;

	private SignedInStaff colleague;

	private SystemId system;

	@BeforeEach
	void prepare() {
		SectionId own = NewSection.named(this.sections, "税務課");
		this.drafter = SignedInStaff.of("tanto", "佐藤 花子", new Assignment(Role.DRAFTER, own));
		this.colleague = SignedInStaff.of("suzuki", "鈴木 一郎", new Assignment(Role.DRAFTER, own));
		this.system = this.systems.register(new SystemDetails("課税システム", "", own, "税務課長", Map.of()), this.drafter);
	}

	@Test
	void 空の行は捨てられ書いた行は順に残る() {
		Map<String, String> page = page(this.drafter);
		write(page, "people", 0, "duty", "LEADER", "post", "税務課長");
		write(page, "people", 2, "duty", "STAFF", "name", "髙﨑");
		assertThat(save(page, this.drafter)).hasStatus3xxRedirection();
		assertThat(sheet().people()).extracting(ContactPerson::duty).containsExactly(Duty.LEADER, Duty.STAFF);
	}

	@Test
	void 役割を選んでいない人も役割だけの行も残り点検に出る() {
		Map<String, String> page = page(this.drafter);
		write(page, "people", 0, "name", "髙﨑");
		write(page, "people", 1, "duty", "PRESS");
		assertThat(save(page, this.drafter)).hasStatus3xxRedirection();
		assertThat(sheet().people()).extracting(ContactPerson::duty).containsExactly(null, Duty.PRESS);
	}

	@Test
	void 脚本がなくても上へと下へで順が変わり保存するまでは残らない() {
		store("甲", "乙", "丙");
		Map<String, String> page = page(this.drafter);
		write(page, "people", 0, "name", "打ちかけの名");
		page.put("act", "down people " + id(page, "people", 0));
		MvcTestResult moved = save(page, this.drafter);
		assertThat(moved).hasStatusOk().bodyText().contains("打ちかけの名", "まだ保存していません");
		assertThat(posts()).containsExactly("甲", "乙", "丙");
		Map<String, String> again = fields(moved);
		again.put("act", "up people " + id(again, "people", 2));
		MvcTestResult second = save(again, this.drafter);
		assertThat(save(fields(second), this.drafter)).hasStatus3xxRedirection();
		assertThat(posts()).containsExactly("乙", "丙", "甲");
		assertThat(sheet().people().getLast().name()).isEqualTo("打ちかけの名");
	}

	@Test
	void 脚本がなくても行を加えられ打った文は残る() {
		Map<String, String> page = page(this.drafter);
		write(page, "logs", 2, "server", "打ちかけ");
		page.put("act", "add logs");
		Map<String, String> more = fields(save(page, this.drafter));
		assertThat(order(more, "logs")).hasSizeGreaterThan(order(page, "logs").size());
		assertThat(more).containsValue("打ちかけ");
	}

	@Test
	void 消す印を付けた行だけが消え印を付けるだけでは消えない() {
		store("甲", "乙", "丙");
		Map<String, String> page = page(this.drafter);
		page.put("people[" + id(page, "people", 1) + "].removed", "true");
		assertThat(posts()).hasSize(3);
		assertThat(save(page, this.drafter)).hasStatus3xxRedirection()
			.flash()
			.extractingByKey("flash")
			.asString()
			.contains("1行を消しました");
		assertThat(posts()).containsExactly("甲", "丙");
	}

	@Test
	void 届かなかった行は消えない() {
		store("甲", "乙", "丙");
		Map<String, String> page = page(this.drafter);
		String lost = id(page, "people", 1);
		page.keySet().removeIf((name) -> name.startsWith("people[" + lost));
		assertThat(save(page, this.drafter)).hasStatus3xxRedirection();
		assertThat(posts()).containsExactlyInAnyOrder("甲", "乙", "丙");
	}

	@Test
	void 二度送った行は二行にならない() {
		Map<String, String> page = page(this.drafter);
		write(page, "people", 0, "duty", "STAFF", "post", "甲");
		save(page, this.drafter);
		save(page, this.drafter);
		assertThat(posts()).containsExactly("甲");
	}

	@Test
	void 二人が別の行を直せば両方が残り合わせたことが分かる() {
		store("甲", "乙");
		Map<String, String> mine = page(this.drafter);
		Map<String, String> theirs = page(this.colleague);
		write(theirs, "people", 0, "post", "鈴木の甲");
		write(mine, "people", 1, "post", "佐藤の乙");
		save(theirs, this.colleague);
		assertThat(save(mine, this.drafter)).hasStatus3xxRedirection()
			.flash()
			.extractingByKey("flash")
			.asString()
			.contains("鈴木 一郎さんが先に保存した内容も合わせました");
		assertThat(posts()).containsExactly("鈴木の甲", "佐藤の乙");
	}

	@Test
	void 同じ欄を直せば両方が見えだれが先かが分かり選んで保存できる() {
		store("甲");
		Map<String, String> mine = page(this.drafter);
		Map<String, String> theirs = page(this.colleague);
		write(theirs, "people", 0, "post", "先の課長");
		write(mine, "people", 0, "post", "後の課長");
		save(theirs, this.colleague);
		MvcTestResult held = save(mine, this.drafter);
		assertThat(held).hasStatus(409)
			.bodyText()
			.contains("先の課長", "後の課長", "鈴木 一郎さんが", "先に保存しました", "同じ欄を、鈴木 一郎さんが先に直しました。");
		assertThat(posts()).containsExactly("先の課長");
		Map<String, String> take = fields(held);
		take.put("act", "take people " + id(take, "people", 0));
		assertThat(fields(save(take, this.drafter))).containsValue("先の課長").doesNotContainValue("後の課長");
		assertThat(save(fields(held), this.drafter)).hasStatus3xxRedirection();
		assertThat(posts()).containsExactly("後の課長");
	}

	@Test
	void 自分の別の画面が先ならほかの人とは言わない() {
		store("甲");
		Map<String, String> one = page(this.drafter);
		Map<String, String> other = page(this.drafter);
		write(one, "people", 0, "post", "先の課長");
		write(other, "people", 0, "post", "後の課長");
		save(one, this.drafter);
		assertThat(save(other, this.drafter)).hasStatus(409)
			.bodyText()
			.contains("あなたが別の画面で")
			.doesNotContain("ほかの人が</span>先に");
	}

	@Test
	void 使えない文字や長すぎる値は断られ打った文字は残る() {
		Map<String, String> page = page(this.drafter);
		write(page, "people", 0, "duty", "LEADER", "post", "課長\u0007");
		write(page, "logs", 0, "server", "残る言葉");
		assertThat(save(page, this.drafter)).hasStatus(422).bodyText().contains("画面に出ない文字", "残る言葉", "No.1の職名：");
		Map<String, String> longer = page(this.drafter);
		write(longer, "agencies", 0, "agency", "あ".repeat(10_000));
		assertThat(save(longer, this.drafter)).hasStatus(422);
		Map<String, String> stranger = page(this.drafter);
		write(stranger, "people", 0, "duty", "BOSS", "post", "課長");
		assertThat(save(stranger, this.drafter)).hasStatus(422).bodyText().contains("役割を選び直してください", "課長");
	}

	@Test
	void 番号になりえないものも保存され欄の脇で注意される() {
		Map<String, String> page = page(this.drafter);
		write(page, "people", 0, "duty", "LEADER", "post", "課長", "telephone", "０１１（２３１）４１１１", "afterHours", "不明",
				"email", "庁内便");
		assertThat(save(page, this.drafter)).hasStatus3xxRedirection();
		assertThat(sheet().people().getFirst()).satisfies((person) -> {
			assertThat(person.telephone()).isEqualTo("011-231-4111");
			assertThat(person.afterHours()).isEqualTo("不明");
			assertThat(person.email()).isEqualTo("庁内便");
		});
		assertThat(get(this.drafter, "")).bodyText().contains("電話番号の形になっていません", "電子メールアドレスの形になっていません");
	}

	@Test
	void 書き残した空欄の印はどの表のどの欄でも注意される() {
		Map<String, String> page = page(this.drafter);
		write(page, "people", 0, "duty", "LEADER", "post", "○○課長", "name", "（未定）");
		write(page, "logs", 0, "server", "△△サーバー", "computer", "－");
		write(page, "agencies", 0, "agency", "××部", "office", "未定", "name", "－");
		assertThat(save(page, this.drafter)).hasStatus3xxRedirection();
		assertThat(get(this.drafter, "")).bodyText()
			.satisfies((body) -> assertThat(body.split("まだ書いていない言葉のようです", -1)).hasSize(6));
	}

	@Test
	void 二百行を超えれば断られ一行も失われない() {
		Map<String, String> page = page(this.drafter);
		for (int row = 0; row < 201; row++) {
			page.put("logs[new-" + row + "].server", "サーバー" + row);
		}
		MvcTestResult refused = save(page, this.drafter);
		assertThat(refused).hasStatus(422).bodyText().contains("200行まで", "今は201行", "1行減らして");
		assertThat(fields(refused)).containsValue("サーバー0").containsValue("サーバー200");
		assertThat(sheet().logSources()).isEmpty();
		page.remove("logs[new-7].server");
		assertThat(save(page, this.drafter)).hasStatus3xxRedirection();
		assertThat(sheet().logSources()).hasSize(200);
	}

	@Test
	void 見る人の画面は書けず案から来れば案へ戻れほかへは戻らない() {
		SignedInStaff auditor = SignedInStaff.of("kansa", "監査", new Assignment(Role.AUDITOR, null));
		assertThat(get(auditor, "")).bodyText().contains("読むことだけができます").doesNotContain("行を加える", "消す</label>");
		String card = "/drafts/0a1b2c3d-0000-0000-0000-000000000000/chapters/contacts#p-contacts_figure";
		assertThat(get(this.drafter, card)).bodyText().contains("href=\"" + card + "\"");
		assertThat(get(this.drafter, "//evil.example/drafts/")).bodyText().doesNotContain("evil");
		Map<String, String> page = fields(get(this.drafter, card));
		assertThat(save(page, this.drafter).getResponse().getRedirectedUrl()).contains("back=/drafts/",
				"%23p-contacts_figure");
	}

	@Test
	void 計画の図と表の欄から連絡体制の画面へ行き同じ欄へ戻れる() {
		String draft = this.drafting.start(this.system, DocumentKind.RESPONSE_PLAN, this.drafter).toString();
		String figure = link("/drafts/" + draft + "/chapters/contacts");
		assertThat(figure).startsWith("/systems/" + this.system + "/contacts?back=").endsWith("#people");
		assertThat(link("/drafts/" + draft + "/chapters/evidence")).endsWith("#logs");
		assertThat(link("/drafts/" + draft + "/chapters/agencies")).endsWith("#agencies");
		String back = URLDecoder.decode(figure.replaceAll(".*back=|#people", ""), StandardCharsets.UTF_8);
		assertThat(get(this.drafter, back)).bodyText().contains("href=\"" + back + "\"", "緊急時対応計画の案に戻る");
		assertThat(page(back.replaceAll("#.*", ""))).contains("id=\"" + back.replaceAll(".*#", "") + "\"");
	}

	@Test
	void 役割のない人は行の脇で注意され図の条項にも章の一覧にも同じだけ残る() {
		String draft = "/drafts/" + this.drafting.start(this.system, DocumentKind.RESPONSE_PLAN, this.drafter);
		store("一", "二");
		Map<String, String> page = page(this.drafter);
		write(page, "people", 0, "duty", "");
		write(page, "people", 1, "duty", "");
		assertThat(save(page, this.drafter)).flash()
			.extractingByKey("flash")
			.asString()
			.contains("足りないところや確かめたほうがよいところが2か所あります");
		assertThat(get(this.drafter, "")).bodyText().contains("役割を選んでください。</span>");
		String card = page(draft + "/chapters/contacts");
		assertThat(card).contains("No.1の役割を選んでください。", "No.2の役割を選んでください。", "「緊急時対応リーダー");
		String list = Pattern.compile("href=\"([^\"]+/remaining\\?clause=[^\"]+)\"")
			.matcher(card)
			.results()
			.map((found) -> found.group(1))
			.findFirst()
			.orElseThrow();
		assertThat(page(list)).contains("No.1の役割を選んでください。", "No.2の役割を選んでください。", "「緊急時対応リーダー");
		assertThat(card).containsPattern("id=\"count-contacts\">.*<span>0</span>／<span>1</span>");
	}

	private String link(String page) {
		return Pattern.compile("class=\"slot-source\" href=\"([^\"]+)\"")
			.matcher(page(page))
			.results()
			.map((found) -> found.group(1))
			.findFirst()
			.orElse("");
	}

	private String page(String path) {
		return body(this.mvc.get().uri(path).with(SecurityMockMvcRequestPostProcessors.user(this.drafter)).exchange());
	}

	private static String body(MvcTestResult page) {
		try {
			return page.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void 壊れた入力は何も消さない() {
		store("甲", "乙");
		Map<String, String> page = page(this.drafter);
		page.replaceAll((name, value) -> name.endsWith(".was") ? "[\"壊れた" : value);
		page.put("version", "x");
		page.put("order.people", "x x ../.. " + page.get("order.people"));
		page.put("people[A_B].post", "だれか");
		assertThat(save(page, this.drafter)).hasStatus3xxRedirection();
		assertThat(posts()).containsExactly("甲", "乙");
	}

	private void store(String... posts) {
		Map<String, String> page = page(this.drafter);
		for (int row = 0; row < posts.length; row++) {
			write(page, "people", row, "duty", "STAFF", "post", posts[row]);
		}
		assertThat(save(page, this.drafter)).hasStatus3xxRedirection();
	}

	private ContactSheet sheet() {
		return this.keeping.read(this.system, this.drafter);
	}

	private List<String> posts() {
		return sheet().people().stream().map(ContactPerson::post).collect(Collectors.toCollection(ArrayList::new));
	}

	private Map<String, String> page(SignedInStaff staff) {
		return fields(get(staff, ""));
	}

	private MvcTestResult get(SignedInStaff staff, String back) {
		return this.mvc.get()
			.uri("/systems/" + this.system + "/contacts")
			.param("back", back)
			.with(SecurityMockMvcRequestPostProcessors.user(staff))
			.exchange();
	}

	// what a browser without a script would send
	private static Map<String, String> fields(MvcTestResult page) {
		String html = body(page).replaceAll("(?s)<template.*?</template>", "");
		Map<String, String> fields = new HashMap<>();
		for (Pattern field : List.of(HIDDEN, AREA, CHOSEN)) {
			field.matcher(html)
				.results()
				.forEach((found) -> fields.put(found.group(1), HtmlUtils.htmlUnescape(found.group(2))));
		}
		fields.remove("_csrf");
		return fields;
	}

	private static String id(Map<String, String> page, String table, int row) {
		return order(page, table).get(row);
	}

	private static List<String> order(Map<String, String> page, String table) {
		return List.of(page.getOrDefault("order." + table, "").split(" ", -1));
	}

	private static void write(Map<String, String> page, String table, int row, String... cells) {
		for (int i = 0; i < cells.length; i += 2) {
			page.put(table + "[" + id(page, table, row) + "]." + cells[i], cells[i + 1]);
		}
	}

	private MvcTestResult save(Map<String, String> fields, SignedInStaff staff) {
		var request = this.mvc.post()
			.uri("/systems/" + this.system + "/contacts")
			.with(SecurityMockMvcRequestPostProcessors.user(staff))
			.with(SecurityMockMvcRequestPostProcessors.csrf());
		fields.forEach((name, value) -> request.param(name, value));
		return request.exchange();
	}

}
