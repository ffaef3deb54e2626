package jp.tejuncho.platform.setting;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

@DisplayName("設定を書き間違えると")
@ExtendWith(OutputCaptureExtension.class)
class WrongSettingTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					spring.datasource.url                 | foo                    | SPRING_DATASOURCE_URL                 | jdbc:postgresql:
					spring.datasource.url                 | jdbc:oracle:thin:@db   | SPRING_DATASOURCE_URL                 | PostgreSQLとH2
					spring.datasource.url                 | ""                     | SPRING_DATASOURCE_URL                 | 何も書いてありません
					spring.datasource.url                 | jdbc:postgresql://db:x/t | SPRING_DATASOURCE_URL               | 5432
					tejuncho.backup.at                    | 0 2 * * *              | TEJUNCHO_BACKUP_AT                    | 初めの数は秒です
					tejuncho.audit.note-at                | 25:00                  | TEJUNCHO_AUDIT_NOTE_AT                | 秒 分 時 日 月 曜日
					server.port                           | 99999                  | SERVER_PORT                           | 65535
					server.port                           | abc                    | SERVER_PORT                           | 8080
					server.address                        | 192.0.2.77             | SERVER_ADDRESS                        | この機械のアドレス
					tejuncho.session.idle                 | 30分                   | TEJUNCHO_SESSION_IDLE                 | 例：30m
					tejuncho.backup.keep                  | 0                      | TEJUNCHO_BACKUP_KEEP                  | 1以上
					tejuncho.backup.keep                  | two                    | TEJUNCHO_BACKUP_KEEP                  | 1以上
					tejuncho.store.least-room             | lots                   | TEJUNCHO_STORE_LEAST_ROOM             | 例：64MB
					tejuncho.browser-memory               | disk                   | TEJUNCHO_BROWSER_MEMORY               | local、session、none
					tejuncho.sign-in.bcrypt-strength      | 99                     | TEJUNCHO_SIGN_IN_BCRYPT_STRENGTH      | 4から31
					tejuncho.read-only.on                 | yes-please             | TEJUNCHO_READ_ONLY_ON                 | true か false
					server.forward-headers-strategy       | nginx                  | SERVER_FORWARD_HEADERS_STRATEGY       | native
					server.servlet.context-path           | tejuncho               | SERVER_SERVLET_CONTEXT_PATH           | / で始まり
					server.servlet.context-path           | /tejuncho//            | SERVER_SERVLET_CONTEXT_PATH           | / で終わらない
					server.ssl.certificate                | /nowhere/server.crt    | SERVER_SSL_CERTIFICATE                | 読めるファイル
					tejuncho.fonts.folder                 | /nowhere/fonts         | TEJUNCHO_FONTS_FOLDER                 | フォルダーがあり
					tejuncho.mail.enabled                 | true                   | TEJUNCHO_MAIL_ENABLED                 | SPRING_MAIL_HOST
					tejuncho.audit.note-mail              | a@example.lg.jp        | TEJUNCHO_AUDIT_NOTE_MAIL              | TEJUNCHO_MAIL_FROM
					tejuncho.audit.syslog.facility        | FOO                    | TEJUNCHO_AUDIT_SYSLOG_FACILITY        | LOCAL0
					""")
	void 起動しないわけを設定の名前と書いたものと書けるもので言う(String name, String value, String variable, String remedy) {
		MockEnvironment settings = new MockEnvironment().withProperty("tejuncho.audit.syslog.host", "127.0.0.1")
			.withProperty(name, value);
		String said = words(new SettingAnalyzer(settings).analyze(new IllegalStateException("Unable to start")));
		assertThat(said).contains("設定 " + variable + " に", value, remedy, "起動し直してください");
	}

	@Test
	void いくつも間違えていれば一度に言う() {
		MockEnvironment settings = new MockEnvironment().withProperty("server.port", "abc")
			.withProperty("tejuncho.session.longest", "半日");
		assertThat(words(new SettingAnalyzer(settings).analyze(new IllegalStateException()))).contains("SERVER_PORT",
				"TEJUNCHO_SESSION_LONGEST に「半日」");
	}

	@Test
	void パスワードは書き出さない() {
		MockEnvironment settings = new MockEnvironment().withProperty("spring.datasource.url",
				"jdbc:oracle:x?password=himitsu&a=b");
		assertThat(words(new SettingAnalyzer(settings).analyze(new IllegalStateException()))).contains("jdbc:oracle:x")
			.doesNotContain("himitsu");
		assertThat(new WrittenSetting("spring.mail.password", "himitsu").sentence()).contains("SPRING_MAIL_PASSWORD")
			.doesNotContain("himitsu");
	}

	@Test
	void 一覧にない設定も名前と書いたもので言う() {
		MockEnvironment settings = new MockEnvironment().withProperty("spring.datasource.hikari.minimum-idle", "四");
		Throwable failure = catchThrowable(
				() -> Binder.get(settings).bind("spring.datasource.hikari.minimum-idle", Integer.class));
		assertThat(words(new UnreadableSettingAnalyzer().analyze(new IllegalStateException(failure))))
			.contains("設定 SPRING_DATASOURCE_HIKARI_MINIMUM_IDLE に「四」", "設定の一覧");
		Throwable whole = catchThrowable(() -> Binder.get(settings).bind("tejuncho.parts", Parts.class));
		assertThat(whole).isNull();
		Throwable refused = catchThrowable(() -> Binder.get(settings.withProperty("tejuncho.parts.keep", "0"))
			.bind("tejuncho.parts", Parts.class));
		assertThat(words(new UnreadableSettingAnalyzer().analyze(refused))).contains("TEJUNCHO_PARTS で始まるもの",
				"one has to be kept");
	}

	@Test
	void 起動の記録の終わりに日本語で出る(CapturedOutput output, @TempDir Path folder) {
		SpringApplication application = new SpringApplication(Small.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		Throwable thrown = catchThrowable(
				() -> application.run("--tejuncho.small=十日", "--spring.config.location=" + folder.toUri()));
		assertThat(thrown).isNotNull();
		assertThat(output.getAll().strip()).contains("設定 TEJUNCHO_SMALL に「十日」と書いてありますが、使えません。")
			.endsWith("起動し直してください。")
			.doesNotContain("\tat ");
	}

	@Test
	void 正しいものを間違いと言わない() throws IOException {
		StandardEnvironment settings = new StandardEnvironment();
		List<PropertySource<?>> parts = new YamlPropertySourceLoader().load("application",
				new ClassPathResource("application.yaml"));
		settings.getPropertySources().addLast(parts.get(0));
		settings.getPropertySources().addLast(parts.get(1));
		assertThat(SettingRules.ALL.stream().filter((rule) -> rule.isBroken(settings))).isEmpty();
		assertThat(new SettingAnalyzer(settings).analyze(new IllegalStateException("something else"))).isNull();
		assertThat(new UnreadableSettingAnalyzer().analyze(new IllegalStateException("something else"))).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					spring.datasource.url           | jdbc:postgresql://db.example.lg.jp:5432/tejuncho?sslmode=verify-full&sslrootcert=/etc/ca.pem
					spring.datasource.url           | jdbc:postgresql://10.0.0.1:5432,10.0.0.2:5432/tejuncho?targetServerType=primary
					spring.datasource.url           | jdbc:postgresql://[::1]:5432/tejuncho
					spring.datasource.url           | jdbc:postgresql://db/
					spring.datasource.url           | jdbc:postgresql:tejuncho
					spring.datasource.url           | jdbc:h2:file:./data/tejuncho;USER=sa
					tejuncho.backup.at              | -
					tejuncho.backup.at              | @daily
					server.address                  | 127.0.0.1
					server.address                  | 0.0.0.0
					server.address                  | localhost
					server.port                     | 0
					server.forward-headers-strategy | NATIVE
					server.servlet.context-path     | /tejuncho/
					tejuncho.session.idle           | PT30M
					tejuncho.session.idle           | 1800
					tejuncho.read-only.on           | off
					server.ssl.certificate          | classpath:server.crt
					management.server.port          | ""
					tejuncho.fonts.folder           | ""
					""")
	void 書けるものはどれも通す(String name, String value) {
		MockEnvironment settings = new MockEnvironment().withProperty(name, value);
		assertThat(SettingRules.ALL.stream().filter((rule) -> rule.isBroken(settings))).isEmpty();
	}

	private static String words(@Nullable FailureAnalysis analysis) {
		FailureAnalysis said = Objects.requireNonNull(analysis);
		return said.getDescription() + "\n" + said.getAction();
	}

	/**
	 * Settings that refuse a value themselves.
	 */
	record Parts(int keep) {

		Parts {
			if (keep < 1) {
				throw new IllegalArgumentException("one has to be kept");
			}
		}

	}

	/**
	 * An application with a single setting, which nobody knows.
	 */
	static class Small {

		Small(@Value("${tejuncho.small}") Duration small) {
			throw new IllegalStateException("Made with " + small);
		}

	}

}
