package jp.tejuncho.proof;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import jp.tejuncho.proof.ProofHouse.State;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Words that would be commands elsewhere, typed into every field. The build types two of
 * them into each; all of them: {@code mvn -Dtest=InjectionTests
 * -Dtejuncho.injections=whole test}
 */
@AtTheHouse
@DisplayName("欄に仕掛けを書かれても")
class InjectionTests {

	private static final boolean WHOLE = "whole".equals(System.getProperty("tejuncho.injections"));

	/** 7919 times 7, standing alone: within a digest or a time it says nothing. */
	private static final Pattern COMPUTED = Pattern.compile("(?<![0-9A-Za-z.])55433(?![0-9A-Za-z])");

	private static final List<String> PAYLOADS = List.of(
			"\"'></textarea></title><script>alert(7919)</script><img src=x onerror=alert(7919)>",
			"${7*7919}__${7*7919}__::.x#{7*7919}*{7*7919}~{7*7919}[[${7*7919}]][(${7*7919})]@{7*7919}",
			"'); delete from staff; drop table draft; --", "=7*7919+cmd|'/C calc'!A0", "＝7*7919", "@SUM(7919)",
			"../../../../etc/passwd", "a\r\nX-Injected: 7919\r\n\r\n<script>alert(7919)</script>",
			"p\tp1\t<b>{{system.name}}</b>\nown-line\t[[asset]]",
			"<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
			"{\"$where\":\"7*7919\"}${jndi:ldap://127.0.0.1:1/x}",
			"%3Cscript%3Ealert(7919)%3C/script%3E%0d%0aX-Injected:%201");

	private static final List<String> QUERIES = List.of("q", "page", "on", "look", "chapter", "state", "severity",
			"advice", "against", "kind", "after", "back", "abolished", "from", "to", "template", "standard", "frame");

	@LocalServerPort
	private int port;

	@Autowired
	private ProofHouse house;

	private final Set<String> faults = new TreeSet<>();

	private int typed;

	@BeforeEach
	void open() {
		this.house.open(this.port);
	}

	@Test
	void どの画面にも文字として出て書き出しても式にならない() throws IOException {
		List<AccessRule> rules = AccessRule.all();
		FoundForms forms = new FoundForms(this.house, rules, false);
		Set<String> fields = new LinkedHashSet<>();
		for (State state : List.of(State.DRAFTING, State.IN_REVIEW, State.RETURNED, State.APPROVED)) {
			for (PageForm form : forms.of(state)) {
				form.typed()
					.stream()
					.filter((field) -> fields
						.add(kind(form.action()) + " " + field.replaceAll("[0-9a-f-]{8,}|\\d+", "*")))
					.forEach((field) -> type(form, field));
			}
			rules.stream()
				.filter((rule) -> !rule.writes() && (rule.ofADocument() || state == State.DRAFTING))
				.forEach((rule) -> read(forms.address(rule, state)));
		}
		assertThat(this.house.jdbc().queryForList("select sign_in_name from staff")).hasSizeGreaterThan(10);
		System.out.println("INJECTIONS " + this.typed + " into " + fields.size() + " fields");
		assertThat(this.faults).isEmpty();
		assertThat(fields).hasSizeGreaterThan(80);
	}

	private static String kind(String action) {
		return action.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "*")
			.replaceAll("/(clauses|chapters|rules|tables)/[^/]+", "/$1/*");
	}

	private void type(PageForm form, String field) {
		int turn = 1 + this.typed % (PAYLOADS.size() - 1);
		for (int number = 0; number < PAYLOADS.size(); number++) {
			// the first into all of them, the others by turns
			if (!WHOLE && number > 0 && number != turn) {
				continue;
			}
			PageForm sent = form.with(field, PAYLOADS.get(number));
			Asker.Answer answer = sent.multipart()
					? this.house.hub()
						.upload(sent.action(), sent.values(), PAYLOADS.get(number).replaceAll("[\r\n\"]", ""),
								PAYLOADS.get(number).getBytes(StandardCharsets.UTF_8))
					: this.house.hub().post(sent.action(), sent.values());
			this.typed++;
			// a house that can only be read would take nothing more
			this.house.jdbc().update("delete from read_only");
			judge(kind(form.action()) + " " + field, answer);
			String next = answer.location().replaceFirst("#.*", "");
			if (answer.status() == 302 && next.startsWith("/")) {
				judge(kind(next) + " after " + field, this.house.hub().get(next));
			}
		}
	}

	private void read(String address) {
		Asker.Answer answer = this.house.hub().get(address);
		judge(kind(address), answer);
		if (answer.header("content-type").startsWith("text/csv")) {
			sheet(kind(address), answer);
		}
		if (answer.header("content-type").contains("wordprocessing")) {
			word(kind(address), answer);
		}
	}

	private void judge(String where, Asker.Answer answer) {
		String trouble = answer.trouble();
		if (trouble != null) {
			this.faults.add(where + " " + trouble);
		}
		String text = answer.header("content-type").startsWith("text/html") ? answer.text() : "";
		if (text.contains("<script>alert") || text.contains("<img src=x") || text.contains("<b>{{")) {
			this.faults.add(where + " shows a mark as a mark");
		}
		if (COMPUTED.matcher(answer.text() + answer.headers().map()).find()) {
			this.faults.add(where + " computes");
		}
		if (answer.says("root:x:0")
				|| answer.headers().map().keySet().stream().anyMatch("x-injected"::equalsIgnoreCase)) {
			this.faults.add(where + " reads a file or takes a header");
		}
	}

	private void sheet(String where, Asker.Answer answer) {
		try (CSVParser rows = CSVFormat.RFC4180.parse(new StringReader(answer.text().substring(1)))) {
			for (CSVRecord row : rows) {
				row.forEach((cell) -> {
					if (!cell.isBlank() && "=+-@＝＋－＠\t\r".indexOf(cell.strip().charAt(0)) >= 0) {
						this.faults.add(where + " exports a formula: " + cell);
					}
				});
			}
		}
		catch (IOException ex) {
			this.faults.add(where + " is no sheet");
		}
	}

	private void word(String where, Asker.Answer answer) {
		try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
			for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
				String xml = new String(parts.readAllBytes(), StandardCharsets.UTF_8);
				if (xml.contains("<!ENTITY") || xml.contains("<script") || part.getName().contains("..")) {
					this.faults.add(where + " writes a mark into " + part.getName());
				}
			}
		}
		catch (IOException ex) {
			this.faults.add(where + " is no file of Word");
		}
	}

	@Test
	void 問いと道に書かれても同じである() {
		FoundForms forms = new FoundForms(this.house, List.of(), false);
		int turn = 0;
		for (AccessRule rule : AccessRule.all()) {
			if (rule.writes()) {
				continue;
			}
			for (String query : QUERIES) {
				String payload = PAYLOADS.get(turn++ % PAYLOADS.size());
				String encoded = URLEncoder.encode(payload, StandardCharsets.UTF_8);
				if (WHOLE || turn % 12 == 0) {
					read(forms.address(rule, State.DRAFTING).replaceFirst("\\?.*", "") + "?" + query + "=" + encoded);
				}
			}
			String path = rule.address()
				.replaceAll("\\{\\w+}", URLEncoder.encode(PAYLOADS.getFirst(), StandardCharsets.UTF_8));
			read(path.replace("+", "%20"));
		}
		assertThat(this.faults).isEmpty();
	}

	@Test
	void 仕掛けのあるファイルを送られても読めないとだけ答える() throws IOException {
		List<byte[]> files = new ArrayList<>(
				List.of(bomb(), new byte[0], new byte[300_000], "PK\u0003\u0004".getBytes(StandardCharsets.UTF_8),
						"<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;&b;\">]><a>&c;</a>".getBytes(
								StandardCharsets.UTF_8),
						"誤,正\n=7*7919,＝7*7919\n".getBytes(StandardCharsets.UTF_8),
						("誤,正,備考\n\"" + "あ".repeat(60_000)).getBytes(StandardCharsets.UTF_8),
						"\"\"\",\"\n\u0000,\u0001".getBytes(StandardCharsets.UTF_8)));
		for (String name : List.of("a.csv", "../../../etc/cron.d/a", "a\\..\\b.zip", "con", "あ".repeat(300) + ".csv")) {
			for (byte[] file : files) {
				Asker.Answer answer = this.house.hub().upload("/organization/usage/edit/import", Map.of(), name, file);
				judge("an upload", answer);
				assertThat(answer.status()).as(name).isIn(200, 413, 422);
			}
		}
		assertThat(this.faults).isEmpty();
		assertThat(this.house.asBuilt().changed()).isEmpty();
	}

	// much in little
	private static byte[] bomb() throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(file)) {
			zip.putNextEntry(new ZipEntry("word/document.xml"));
			zip.write(new byte[50_000_000]);
		}
		return file.toByteArray();
	}

}
