package jp.tejuncho.platform.web;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.resource.ResourceTransformerChain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

@DisplayName("画面の部品")
class AssetsTests {

	private static final String ENTRY = """
			@layer base, print;
			@import "styles/base.css" layer(base);
			@import "styles/print.css" layer(print) print;
			""";

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	@BeforeEach
	void write() throws IOException {
		Files.createDirectories(this.folder.resolve("styles"));
		write("site.css", ENTRY);
		write("styles/base.css", "p { margin: 0; }\n");
		write("styles/print.css", "a { color: inherit; }\n");
		write("kept.js", "export const kept = 1;\n");
	}

	private Path write(String name, String text) throws IOException {
		return Files.writeString(this.folder.resolve(name), text);
	}

	private String version() {
		WebProperties properties = new WebProperties();
		properties.getResources().setStaticLocations(new String[] { this.folder.toUri().toString() });
		return new Assets(properties, new PathMatchingResourcePatternResolver()).version();
	}

	private Resource answered(String name) throws IOException {
		Resource file = new FileSystemResource(this.folder.resolve(name));
		MockHttpServletRequest request = new MockHttpServletRequest();
		ResourceTransformerChain rest = mock(ResourceTransformerChain.class);
		given(rest.transform(request, file)).willReturn(file);
		return new JoinedStyleSheet(List.of(this.folder.toUri().toString()), new DefaultResourceLoader())
			.transform(request, file, rest);
	}

	@Test
	void どれか一つが変われば画面はどれも新しい名前で読む() throws IOException {
		String before = version();
		assertThat(version()).isEqualTo(before).matches("[0-9a-f]{16}");
		write("styles/print.css", "a { color: red; }\n");
		String after = version();
		assertThat(after).isNotEqualTo(before);
		Files.move(this.folder.resolve("kept.js"), this.folder.resolve("keeping.js"));
		assertThat(version()).isNotEqualTo(after);
	}

	@Test
	void 取り込む書式はその層に入れて一枚で答える() throws IOException {
		assertThat(answered("site.css").getContentAsString(StandardCharsets.UTF_8)).isEqualTo("""
				@layer base, print;
				@layer base {
				p { margin: 0; }
				}
				@media print {
				@layer print {
				a { color: inherit; }
				}
				}
				""");
		assertThat(answered("kept.js").getContentAsString(StandardCharsets.UTF_8)).startsWith("export");
	}

	@Test
	void 部品の書式を一つ直せば一枚の書式も新しい() throws IOException {
		FileTime later = FileTime
			.fromMillis(Files.getLastModifiedTime(this.folder.resolve("site.css")).toMillis() + 5000);
		Files.setLastModifiedTime(write("styles/base.css", "p { margin: 1rem; }\n"), later);
		Resource sheet = answered("site.css");
		assertThat(sheet.getContentAsString(StandardCharsets.UTF_8)).contains("margin: 1rem");
		assertThat(sheet.lastModified()).isEqualTo(later.toMillis());
	}

	@Test
	void 取り込む書式がなければ半分の書式を答えない() throws IOException {
		Files.delete(this.folder.resolve("styles/print.css"));
		assertThatExceptionOfType(FileNotFoundException.class).isThrownBy(() -> answered("site.css"));
	}

}
