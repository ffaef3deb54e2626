package jp.tejuncho.contact.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.edition.DocumentKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where the pages of contacts lead, and who may write there.
 */
class ContactLinksTests extends ContactPages {

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

}
