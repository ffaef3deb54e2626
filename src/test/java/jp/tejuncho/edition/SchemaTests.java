package jp.tejuncho.edition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class SchemaTests {

	private static final String FIRST_LINE = "# yaml-language-server: $schema=";

	private static final Path FOLDER = Path.of("templates-ja");

	private static final Map<Path, JsonSchema> SCHEMAS = new HashMap<>();

	@ParameterizedTest
	@MethodSource("files")
	void ひな形のファイルは一行目の書式に合う(Path file) throws IOException {
		String text = Files.readString(file);
		assertThat(text).startsWith(FIRST_LINE);
		assertThat(schema(file, text).validate(text, InputFormat.YAML)).isEmpty();
	}

	@Test
	void 書式は知らない項目を見逃さない() throws IOException {
		Path file = FOLDER.resolve("procedure/2019-05-30/1-general/1-common.yaml");
		String text = Files.readString(file).replaceFirst("\ntitle: ", "\ntitel: ");
		Set<ValidationMessage> messages = schema(file, text).validate(text, InputFormat.YAML);
		assertThat(messages).extracting(ValidationMessage::getMessage).anyMatch((message) -> message.contains("titel"));
	}

	private static JsonSchema schema(Path file, String text) {
		String first = text.lines().findFirst().orElseThrow();
		Path path = file.resolveSibling(first.substring(FIRST_LINE.length())).normalize();
		return SCHEMAS.computeIfAbsent(path, (_) -> {
			try (InputStream schema = Files.newInputStream(path)) {
				return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
			}
			catch (IOException ex) {
				throw new IllegalStateException(file + " names " + path, ex);
			}
		});
	}

	static Stream<Path> files() throws IOException {
		try (Stream<Path> paths = Files.walk(FOLDER)) {
			return paths.filter((path) -> path.toString().endsWith(".yaml")).sorted().toList().stream();
		}
	}

}
