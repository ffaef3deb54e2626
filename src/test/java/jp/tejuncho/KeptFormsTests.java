package jp.tejuncho;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("文を書く欄のある書式では")
class KeptFormsTests {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final Path SOURCES = Path.of("src/main/java");

	/**
	 * The forms whose words are not kept, and why; beside those that search and store
	 * nothing (method="get").
	 */
	private static final Map<String, String> NOT_KEPT = Map.of("account/sign-in.html", "名前とパスワード：誰のものかまだ分からない",
			"account/first-run.html", "コードとパスワード：まだ利用者がいない", "account/password.html", "パスワード", "audit/audit.html",
			"書き留めた値と照らすだけで、何も保存しない");

	private static final Pattern FORM = Pattern.compile("(?s)<form\\b[^>]*?(?:\"[^\"]*\"[^>]*?)*>.*?</form>");

	private static final Pattern START = Pattern.compile("(?s)^<form\\b(?:\"[^\"]*\"|[^>\"])*>");

	private static final Pattern WORDS = Pattern.compile("(?s)<textarea\\b(?![^>]*\\bhidden\\b)"
			+ "|<input\\b(?=[^>]*\\btype=\"(?:text|email|tel|number|date|month|search)\")"
			+ "|form :: (?:field|textarea)\\(|contacts :: cell\\(|field :: (?:words|day)\\(");

	/**
	 * Templates with fields of forms that other templates begin, and how many: one more
	 * has to be looked at.
	 */
	private static final Map<String, Long> PARTS = Map.of("fragments/form.html", 2L, "contact/contacts.html", 1L,
			"drafting/blanks.html", 1L, "drafting/places.html", 1L, "drafting/clause.html", 2L, "review/field.html",
			3L);

	/** A field outside of its form names it. */
	private static final Pattern ELSEWHERE = Pattern.compile(
			"(?s)<(?:textarea|input)\\b(?=[^>]*\\bform=\"([a-z-]+)\")(?![^>]*\\bhidden\\b)(?![^>]*type=\"hidden\")[^>]*>");

	@Test
	void 書いた文は送れるまで残る() throws IOException {
		List<String> lost = new ArrayList<>();
		for (Map.Entry<String, String> template : templates().entrySet()) {
			for (String form : forms(template.getValue())) {
				if (stores(form) && WORDS.matcher(form).find() && !isKept(form)
						&& !NOT_KEPT.containsKey(template.getKey())) {
					lost.add(template.getKey() + "：" + start(form));
				}
			}
		}
		assertThat(lost).as("forms with words in them that don't begin with <kept-words>").isEmpty();
	}

	@Test
	void 残さない書式は理由のあるものだけで今もある() throws IOException {
		Map<String, String> templates = templates();
		assertThat(NOT_KEPT.keySet()).allSatisfy((name) -> assertThat(
				forms(templates.getOrDefault(name, "")).stream().filter(KeptFormsTests::stores))
			.singleElement()
			.matches((form) -> !isKept(form) && (WORDS.matcher(form).find() || form.contains("form :: password("))));
	}

	@Test
	void 書式の外にある欄も残る書式のものである() throws IOException {
		Map<String, String> templates = templates();
		String all = String.join("\n", templates.values());
		for (Map.Entry<String, String> template : templates.entrySet()) {
			Matcher field = ELSEWHERE.matcher(template.getValue());
			while (field.find()) {
				assertThat(forms(all)).as(template.getKey() + "：" + field.group())
					.anyMatch((form) -> start(form).contains("id=\"" + field.group(1) + "\"") && isKept(form));
			}
			String outside = FORM.matcher(template.getValue()).replaceAll("");
			assertThat(WORDS.matcher(ELSEWHERE.matcher(outside).replaceAll("")).results().count())
				.as("fields without a form in " + template.getKey())
				.isEqualTo(PARTS.getOrDefault(template.getKey(), 0L));
		}
	}

	@Test
	void 脚本でなくJavaで書く欄も残る書式のものである() throws IOException {
		try (Stream<Path> sources = Files.walk(SOURCES)) {
			for (Path source : sources.filter((file) -> file.toString().endsWith(".java")).toList()) {
				String code = Files.readString(source);
				assertThat(code).as(source.toString()).doesNotContain("open(\"form\"", "<form", "<textarea", "<input");
				if (code.contains("\"textarea\"") || code.contains("open(\"input\"")) {
					assertThat(code).as(source.toString()).containsAnyOf("\"form\", Html.FORM", "\"form\", FORM");
				}
			}
		}
		assertThat(Files.readString(SOURCES.resolve("jp/tejuncho/drafting/web/Html.java")))
			.contains("FORM = \"work-form\"");
		assertThat(forms(templates().getOrDefault("drafting/work.html", "")))
			.anyMatch((form) -> start(form).contains("id=\"work-form\"") && isKept(form));
	}

	@Test
	void 繰り返して出る書式はそれぞれ見分けられる() throws IOException {
		// what was typed is found again by the address and the id of its form
		for (Map.Entry<String, String> template : templates().entrySet()) {
			Map<String, Integer> places = new TreeMap<>();
			forms(template.getValue()).stream()
				.filter(KeptFormsTests::isKept)
				.map((form) -> start(form).replaceAll("(?s).*?(th:action=\"[^\"]*\").*", "$1")
						+ start(form).replaceAll("(?s).*?\\b((?:th:)?id=\"[^\"]*\").*", "$1"))
				.forEach((place) -> places.merge(place, 1, Integer::sum));
			assertThat(places.values()).as(template.getKey()).allMatch((count) -> count == 1);
		}
	}

	private static boolean stores(String form) {
		return start(form).contains("method=\"post\"");
	}

	private static boolean isKept(String form) {
		return form.startsWith("<kept-words", start(form).length());
	}

	private static String start(String form) {
		Matcher start = START.matcher(form);
		return start.find() ? start.group() : form;
	}

	private static List<String> forms(String html) {
		return FORM.matcher(html).results().map((found) -> found.group()).toList();
	}

	private static Map<String, String> templates() throws IOException {
		Map<String, String> templates = new TreeMap<>();
		try (Stream<Path> files = Files.walk(TEMPLATES)) {
			for (Path file : files.filter((one) -> one.toString().endsWith(".html")).toList()) {
				templates.put(TEMPLATES.relativize(file).toString(), Files.readString(file));
			}
		}
		return templates;
	}

}
