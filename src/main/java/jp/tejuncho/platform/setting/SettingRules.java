package jp.tejuncho.platform.setting;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.util.unit.DataSize;

/**
 * 設定に書けるものの一覧.
 *
 * Asked once a start has failed, never before: what fits here may fail, and what Spring
 * makes something of is never in the way.
 */
final class SettingRules {

	private static final String DURATION = "には、数に単位（秒は s、分は m、時間は h、日は d）を続けて書きます（例：30m）。";

	private static final String SIZE = "には、数に単位（KB、MB、GB）を続けて書きます（例：64MB）。";

	private static final String TIME = "には、秒 分 時 日 月 曜日 の六つを、空白で区切って書きます。初めの数は秒です（例：毎日午前2時は 0 0 2 * * *）。行わないときは - です。";

	private static final String YES_OR_NO = "には、true か false を書きます。";

	private static final String OWN_ADDRESS = "には、この機械のアドレスを書きます（例：127.0.0.1）。ip addr で確かめてください。";

	private static final String FILE = "には、手順帖の利用者が読めるファイルを、/ から始まる名前で書きます。";

	private static final Set<String> TRUTHS = Set.of("true", "on", "yes", "1", "false", "off", "no", "0");

	/** Everything an operator writes that can be written wrongly. */
	static final List<SettingRule> ALL = Stream
		.of(server(), database(), durations(), times(), numbers(), choices(), files(), mail())
		.flatMap(List::stream)
		.toList();

	private SettingRules() {
	}

	private static List<SettingRule> server() {
		return List.of(
				rule("server.port", (value) -> isNumber(value, -1, 65535),
						"には、1から65535までの数を書きます（初めの値は 8080）。ほかのプログラムの使っていないものにします。"),
				rule("server.address", SettingRules::isOfThisMachine, OWN_ADDRESS + "書かなければ、すべての口で待ち受けます。"),
				new SettingRule("management.server.port", SettingRules::isSet, (value, _) -> isNumber(value, -1, 65535),
						"には、1から65535までの数を書きます（例：9090）。SERVER_PORT とは違う数にします。"),
				new SettingRule("management.server.address", (_, settings) -> has("management.server.port", settings),
						(value, _) -> isOfThisMachine(value), OWN_ADDRESS),
				rule("server.forward-headers-strategy", (value) -> isOneOf(value, "native", "framework", "none"),
						"には、中継サーバーの後ろなら native、道を取り除いて渡す中継サーバーの後ろなら framework、なければ none を書きます。"),
				rule("server.servlet.context-path", (value) -> value.strip().matches("|/|/.*[^/]/?"),
						"には、/ で始まり、/ で終わらない道を書きます（例：/tejuncho）。サーバーの直下に置くなら、書きません。"),
				new SettingRule("server.tomcat.remoteip.internal-proxies",
						(_, settings) -> "native"
							.equals(WrittenSetting.value("server.forward-headers-strategy", settings)),
						(value, _) -> isPattern(value), "には、中継サーバーのアドレスを正規表現で書きます（例：127[.]0[.]0[.]1）。"));
	}

	private static List<SettingRule> database() {
		return List.of(rule("spring.datasource.url", SettingRules::isDatabase,
				"には、jdbc:postgresql://（サーバー）:5432/（データベース） か、jdbc:h2:file:（ファイル） を書きます。使えるのはPostgreSQLとH2です。書かなければ、動かした場所の data のH2を使います。"));
	}

	private static List<SettingRule> durations() {
		return Stream
			.of("tejuncho.session.idle", "tejuncho.session.longest", "tejuncho.sign-in.temporary-password-lasts",
					"tejuncho.sign-in.password-holds", "tejuncho.audit.seal-every", "tejuncho.audit.time-stamp-timeout",
					"tejuncho.audit.time-stamp-every", "tejuncho.mail.remind-after", "tejuncho.deletion.remove-every",
					"tejuncho.deletion.remove-first-after", "tejuncho.store.try-again-every",
					"spring.lifecycle.timeout-per-shutdown-phase")
			.map((name) -> rule(name, SettingRules::isDuration, DURATION))
			.toList();
	}

	private static List<SettingRule> times() {
		return Stream.of("tejuncho.backup.at", "tejuncho.audit.note-at", "tejuncho.mail.remind-at")
			.map((name) -> rule(name, (value) -> value.equals("-") || CronExpression.isValidExpression(value), TIME))
			.toList();
	}

	private static List<SettingRule> numbers() {
		return List.of(
				rule("tejuncho.backup.keep", (value) -> isNumber(value, 1, Integer.MAX_VALUE),
						"には、残す控えの数を、1以上の数で書きます（初めの値は 14）。"),
				rule("tejuncho.sign-in.bcrypt-strength", (value) -> isNumber(value, 4, 31),
						"には、4から31までの数を書きます（初めの値は 12。1増えると、サインインにかかる時間が2倍になります）。"),
				rule("tejuncho.sign-in.failures-per-address", SettingRules::isCount, "には、1以上の数を書きます（初めの値は 50）。"),
				rule("tejuncho.sign-in.most-sessions", SettingRules::isCount, "には、1以上の数を書きます（初めの値は 5）。"),
				rule("server.tomcat.max-parameter-count", (value) -> isNumber(value, -1, Integer.MAX_VALUE),
						"には、数を書きます（初めの値は 10000）。"),
				rule("tejuncho.store.least-room", SettingRules::isSize, SIZE),
				rule("server.tomcat.max-http-form-post-size", SettingRules::isSize, SIZE));
	}

	private static List<SettingRule> choices() {
		return List.of(
				rule("tejuncho.browser-memory", (value) -> isOneOf(value, "local", "session", "none"),
						"には、local、session、none のどれかを書きます。"),
				rule("tejuncho.read-only.on", SettingRules::isTruth, YES_OR_NO),
				rule("tejuncho.mail.enabled", SettingRules::isTruth, YES_OR_NO),
				new SettingRule("tejuncho.audit.syslog.port", SettingRules::isSyslogUsed,
						(value, _) -> isNumber(value, 1, 65535), "には、1から65535までの数を書きます（初めの値は 514）。"),
				new SettingRule("tejuncho.audit.syslog.facility", SettingRules::isSyslogUsed,
						(value, _) -> value.toUpperCase(Locale.ROOT)
							.matches("KERN|USER|MAIL|DAEMON|AUTH|SYSLOG|LPR|NEWS|UUCP|CRON|AUTHPRIV|FTP"
									+ "|NTP|AUDIT|ALERT|CLOCK|LOCAL[0-7]"),
						"には、AUDIT（初めの値）、AUTH、AUTHPRIV、LOCAL0 から LOCAL7 などの、syslogの分類の名前を書きます。"));
	}

	private static List<SettingRule> files() {
		return Stream
			.concat(Stream.of(rule("tejuncho.fonts.folder", (value) -> value.isBlank() || isFolder(value),
					"には、書体のファイルを置いたフォルダーを、/ から始まる名前で書きます。フォルダーがあり、手順帖の利用者が読めることを確かめてください。")),
					Stream
						.of("server.ssl.certificate", "server.ssl.certificate-private-key", "server.ssl.key-store",
								"server.ssl.trust-store")
						.map((name) -> new SettingRule(name, SettingRules::isTls, (value, _) -> isFile(value), FILE)))
			.toList();
	}

	private static List<SettingRule> mail() {
		return List.of(
				new SettingRule("tejuncho.mail.enabled",
						(value, settings) -> isOneOf(value, "true", "on", "yes", "1")
								&& !has("spring.mail.jndi-name", settings),
						(_, settings) -> has("spring.mail.host", settings),
						"を true にするときは、SPRING_MAIL_HOST にメールサーバーの名前を書きます（運用の手引「メールの知らせ」）。"),
				new SettingRule("tejuncho.mail.enabled", (value, _) -> isOneOf(value, "true", "on", "yes", "1"),
						(_, settings) -> has("tejuncho.mail.from", settings)
								&& String.valueOf(WrittenSetting.value("tejuncho.mail.base-url", settings))
									.matches("https?://.+"),
						"を true にするときは、TEJUNCHO_MAIL_FROM に差出人を、TEJUNCHO_MAIL_BASE_URL に http で始まる手順帖のアドレスを書きます。"),
				new SettingRule("tejuncho.audit.note-mail", SettingRules::isSet,
						(_, settings) -> has("tejuncho.mail.from", settings) && has("spring.mail.host", settings),
						"を決めるときは、TEJUNCHO_MAIL_FROM に差出人を、SPRING_MAIL_HOST にメールサーバーの名前を書きます。"));
	}

	private static SettingRule rule(String name, Predicate<String> fits, String write) {
		return new SettingRule(name, (_, _) -> true, (value, _) -> fits.test(value), write);
	}

	private static boolean isSet(String value, Environment settings) {
		return !value.isBlank();
	}

	private static boolean has(String name, Environment settings) {
		String value = WrittenSetting.value(name, settings);
		return value != null && !value.isBlank();
	}

	private static boolean isSyslogUsed(String value, Environment settings) {
		return has("tejuncho.audit.syslog.host", settings);
	}

	private static boolean isTls(String value, Environment settings) {
		return !"false".equals(WrittenSetting.value("server.ssl.enabled", settings));
	}

	private static boolean isOneOf(String value, String... words) {
		return List.of(words).contains(value.strip().toLowerCase(Locale.ROOT));
	}

	private static boolean isTruth(String value) {
		return TRUTHS.contains(value.strip().toLowerCase(Locale.ROOT));
	}

	private static boolean isCount(String value) {
		return isNumber(value, 1, Integer.MAX_VALUE);
	}

	private static boolean isNumber(String value, int least, int most) {
		try {
			int number = Integer.parseInt(value.strip());
			return number >= least && number <= most;
		}
		catch (NumberFormatException ex) {
			return false;
		}
	}

	private static boolean isDuration(String value) {
		try {
			return !DurationStyle.detectAndParse(value.strip()).isNegative();
		}
		catch (IllegalArgumentException | ArithmeticException ex) {
			return false;
		}
	}

	private static boolean isSize(String value) {
		try {
			return !DataSize.parse(value).isNegative();
		}
		catch (IllegalArgumentException | ArithmeticException ex) {
			return false;
		}
	}

	private static boolean isOfThisMachine(String value) {
		try {
			InetAddress address = InetAddress.getByName(value);
			return value.isBlank() || address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static boolean isDatabase(String value) {
		try {
			return DriverManager.getDriver(value) != null;
		}
		catch (SQLException ex) {
			return false;
		}
	}

	private static boolean isPattern(String value) {
		try {
			return Pattern.compile(value).flags() == 0;
		}
		catch (PatternSyntaxException ex) {
			return false;
		}
	}

	private static boolean isFolder(String value) {
		try {
			return Files.isDirectory(Path.of(value)) && Files.isReadable(Path.of(value));
		}
		catch (InvalidPathException ex) {
			return false;
		}
	}

	// what lies in a jar, or is written out, is no file of the operator's
	private static boolean isFile(String value) {
		String place = value.startsWith("file:") ? value.substring("file:".length()) : value;
		if (place.isBlank() || place.startsWith("-----BEGIN") || place.matches("[A-Za-z0-9]{2,}:.*")) {
			return true;
		}
		try {
			return Files.isReadable(Path.of(place));
		}
		catch (InvalidPathException ex) {
			return false;
		}
	}

}
