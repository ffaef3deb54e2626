package jp.tejuncho.contact.web;

import java.util.Map;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import jp.tejuncho.contact.ContactPerson;
import jp.tejuncho.contact.Duty;

import static org.assertj.core.api.Assertions.assertThat;

class ContactPagesTests extends ContactPages {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private EntityManager entities;

	@Test
	void 空の行は捨てられ書いた行は順に残る() {
		Map<String, String> page = page(this.drafter);
		write(page, "people", 0, "duty", "LEADER", "post", "税務課長");
		write(page, "people", 2, "duty", "STAFF", "name", "髙﨑");
		assertThat(save(page, this.drafter)).hasStatus3xxRedirection();
		assertThat(sheet().people()).extracting(ContactPerson::duty).containsExactly(Duty.LEADER, Duty.STAFF);
	}

	@Test
	void 操作の記録はどのシステムの連絡体制かをほかの記録と同じ形で言う() {
		store("甲");
		this.entities.flush();
		assertThat(this.jdbc.sql("select subject from audit_entry where act = '連絡体制を保存' and subject like ?")
			.param("%" + this.system + "%")
			.query(String.class)
			.list()).containsExactly("課税システム（" + this.system + "）");
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

}
