package jp.tejuncho.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import jp.tejuncho.account.People;
import jp.tejuncho.testing.Browser;
import jp.tejuncho.testing.Quota;
import jp.tejuncho.testing.WholeHouse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A backup that reaches a quota while the disk has room.
 */
@WholeHouse
@DisplayName("控えの置場に")
class BackupWithoutRoomTests {

	@TempDir
	private static Path folder;

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@DynamicPropertySource
	static void place(DynamicPropertyRegistry properties) {
		properties.add("tejuncho.backup.folder", () -> folder.resolve("backup"));
	}

	@Test
	void 空きがなくなれば何をするかを言い_取りかけを残さず_空きができればまた取れる() throws IOException {
		Browser browser = new Browser(this.port);
		browser.signIn(this.people.operator().signInName(), People.PASSWORD);
		assertThat(browser.post("/backups").text()).contains("控えを取りました");
		List<String> before = files();
		browser.get("/backups");
		try (Quota _ = Quota.of(100_000)) {
			Browser.Page page = browser.post("/backups");
			assertThat(page.status()).isEqualTo(200);
			assertThat(page.text()).contains("控えを取れません", "空きがなくなりました", "もう一度取ってください").doesNotContain("控えを取りました");
			assertThat(browser.get("/health").status()).as("データベースには書ける").isEqualTo(200);
		}
		assertThat(files()).isEqualTo(before);
		assertThat(browser.get("/audit").text()).contains("控えを取れなかった");
		browser.get("/backups");
		assertThat(browser.post("/backups").text()).contains("控えを取りました");
	}

	private static List<String> files() throws IOException {
		try (var files = Files.list(folder.resolve("backup"))) {
			return files.map((file) -> file.getFileName().toString()).sorted().toList();
		}
	}

}
