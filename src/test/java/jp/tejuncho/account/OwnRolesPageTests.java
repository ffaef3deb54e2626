package jp.tejuncho.account;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import jp.tejuncho.testing.Browser;
import jp.tejuncho.testing.WholeHouse;

import static org.assertj.core.api.Assertions.assertThat;

@WholeHouse
@DisplayName("自分に役割を付ける画面は")
class OwnRolesPageTests {

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Autowired
	private Accounts accounts;

	@Test
	void 二人とも申請を見てほかの一人だけが確認できる() {
		Staff asker = this.people.operator();
		Browser own = signedIn(asker);
		Browser other = signedIn(this.people.operator());
		String page = "/accounts/" + asker.id();
		own.get(page);
		Browser.Page asked = own.post(page, "version", String.valueOf(this.accounts.get(asker.id()).version()),
				"signInName", asker.signInName(), "displayName", asker.displayName(), "rows[0].role", "OPERATOR",
				"rows[0].section", "ALL", "rows[1].role", "AUDITOR", "rows[1].section", "ALL");
		assertThat(asked.text()).contains("申請しました");
		assertThat(own.get("/accounts").text()).contains("申請を取り下げる");
		Browser.Page waiting = other.get("/accounts");
		assertThat(waiting.text()).contains("監査（全庁）", "確認してこのとおりに変える");
		String confirm = waiting.html()
			.replaceAll("(?s).*" + asker.signInName() + ".*?(/accounts/role-requests/[0-9a-f-]+/confirm).*", "$1");
		assertThat(own.post(confirm).text()).contains("この操作はできません", "自分では確認できません").doesNotContain("行き違い");
		assertThat(this.accounts.get(asker.id()).assignments()).hasSize(1);
		assertThat(other.post(confirm).text()).contains("申請のとおりに役割を変えました");
		assertThat(this.accounts.get(asker.id()).assignments()).hasSize(2);
		assertThat(other.post(confirm).status()).isEqualTo(404);
		assertThat(own.get("/audit").text()).contains("自分の役割の申請を確認して反映");
	}

	private Browser signedIn(Staff one) {
		Browser browser = new Browser(this.port);
		browser.signIn(one.signInName(), People.PASSWORD);
		return browser;
	}

}
