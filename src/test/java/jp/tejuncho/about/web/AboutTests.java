package jp.tejuncho.about.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.testing.AllRooms;

import static org.assertj.core.api.Assertions.assertThat;

@AllRooms
@DirtiesContext
@DisplayName("手順帖についての画面には")
class AboutTests {

	private static final Path FONT = Path.of("target/classes/fonts/biz-udmincho/700Bold/BIZUDMincho_700Bold.ttf");

	@TempDir
	private static Path folder;

	@Autowired
	private MockMvcTester mvc;

	@DynamicPropertySource
	static void fonts(DynamicPropertyRegistry registry) {
		registry.add("tejuncho.fonts.folder", AboutTests::folderWithFonts);
	}

	private static String folderWithFonts() {
		try {
			byte[] font = Files.readAllBytes(FONT);
			Files.write(folder.resolve("gaiji.ttf"), font);
			Files.write(folder.resolve("half.ttf"), Arrays.copyOf(font, font.length / 2));
			Files.writeString(folder.resolve("letter.ttf"), "no font at all");
			return folder.toString();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void 使う書体とそのライセンスの全文がある() {
		assertThat(page()).hasStatusOk()
			.bodyText()
			.contains("BIZ UDMincho", "BIZ UDGothic", "Noto Serif JP", "Noto Sans JP",
					"The BIZ UDMincho Project Authors", "SIL OPEN FONT LICENSE Version 1.1", "DISCLAIMER");
	}

	@Test
	void 壊れた書体があっても開きその書体のことを言葉で伝える() {
		assertThat(page()).hasStatusOk().bodyText().contains("gaiji.ttf").satisfies((text) -> {
			assertThat(row(text, "gaiji.ttf")).contains("BIZ UDMincho").doesNotContain("この書体は使えない");
			assertThat(row(text, "half.ttf")).contains("この書体は使えないので、これなしで印刷します");
			assertThat(row(text, "letter.ttf")).contains("この書体は使えないので、これなしで印刷します");
		});
	}

	@Test
	void 例文の出典と手順帖の版がある() {
		assertThat(page()).bodyText()
			.contains("北海道情報セキュリティ対策ガイドライン", "令和元年５月30日 総合政策部情報統計局長決定", "0.2.0", "デジタル庁", "htmx")
			.doesNotContain("@project");
	}

	@Test
	void サインインしていない人は開けない() {
		assertThat(this.mvc.get().uri("/about").exchange()).hasStatus3xxRedirection();
	}

	@Test
	void 部品の一覧は名前の順に並びライセンスの書き方が違っても読める() {
		String bill = """
				{"components":[
				{"group":"org.b","name":"two","version":"2","licenses":[{"license":{"id":"Apache-2.0"}},{"license":{"name":"Own words"}}]},
				{"name":"alone"},
				{"group":"org.a","name":"one","version":"1","licenses":[{"expression":"MIT OR 0BSD"}]}]}""";
		assertThat(Library.read(new ByteArrayInputStream(bill.getBytes(StandardCharsets.UTF_8)))).containsExactly(
				new Library("alone", "", ""), new Library("org.a：one", "1", "MIT OR 0BSD"),
				new Library("org.b：two", "2", "Apache-2.0、Own words"));
	}

	@Test
	void 書体とブラウザーで動く部品も版とライセンスとともに数えられる() throws IOException {
		List<Library> parts = Library.ofTheBrowser();
		assertThat(parts).extracting(Library::name)
			.contains("htmx.org", "@digital-go-jp/design-tokens", "@expo-google-fonts/biz-udmincho");
		assertThat(parts).allSatisfy((part) -> {
			assertThat(part.version()).as(part.name()).matches("\\d+(\\.\\d+)+");
			assertThat(part.licence()).as(part.name()).isNotEmpty();
		});
	}

	private MvcTestResult page() {
		SignedInStaff anybody = SignedInStaff.of("kansa", "監査の人", Assignment.everywhere(Role.AUDITOR));
		return this.mvc.get().uri("/about").with(SecurityMockMvcRequestPostProcessors.user(anybody)).exchange();
	}

	private static String row(String page, String file) {
		int start = page.indexOf(file);
		return page.substring(start, page.indexOf("</tr>", start));
	}

}
