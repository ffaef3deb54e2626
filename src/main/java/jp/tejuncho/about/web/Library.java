package jp.tejuncho.about.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * 組み込まれた部品.
 *
 * @param name what it is called, with its group
 * @param version its version
 * @param licence what it may be used under, as its makers say
 */
public record Library(String name, String version, String licence) {

	private static final String BILL = "/META-INF/sbom/application.cdx.json";

	/** What Maven doesn't know of: fonts and what the browser runs. */
	private static final String NPM_LOCK = "/META-INF/sbom/package-lock.json";

	private static final String NPM_PLACE = "node_modules/";

	/**
	 * Everything the build has put into the application, as its bill of materials
	 * (CycloneDX) and the lock of npm list it.
	 * @return by name; empty where the application was started without a bill
	 */
	static List<Library> all() {
		try (InputStream bill = Library.class.getResourceAsStream(BILL)) {
			return (bill != null) ? Stream.concat(read(bill).stream(), ofTheBrowser().stream())
				.sorted(Comparator.comparing(Library::name))
				.toList() : List.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static List<Library> read(InputStream bill) {
		return stream(JsonMapper.shared().readTree(bill).path("components")).map(Library::of)
			.distinct()
			.sorted(Comparator.comparing(Library::name))
			.toList();
	}

	static List<Library> ofTheBrowser() throws IOException {
		try (InputStream lock = Library.class.getResourceAsStream(NPM_LOCK)) {
			return JsonMapper.shared()
				.readTree(Objects.requireNonNull(lock))
				.path("packages")
				.properties()
				.stream()
				.filter((one) -> one.getKey().startsWith(NPM_PLACE))
				.map((one) -> new Library(one.getKey().substring(NPM_PLACE.length()),
						one.getValue().path("version").asString(""), one.getValue().path("license").asString("")))
				.toList();
		}
	}

	private static Library of(JsonNode component) {
		String group = component.path("group").asString("");
		String name = component.path("name").asString("");
		String licence = stream(component.path("licenses")).map(Library::licence)
			.filter((one) -> !one.isEmpty())
			.distinct()
			.collect(Collectors.joining("、"));
		return new Library(group.isEmpty() ? name : group + "：" + name, component.path("version").asString(""),
				licence);
	}

	private static String licence(JsonNode entry) {
		JsonNode licence = entry.path("license");
		return entry.path("expression")
			.asString(licence.path("id").asString(licence.path("name").asString(licence.path("url").asString(""))));
	}

	private static Stream<JsonNode> stream(JsonNode list) {
		return StreamSupport.stream(list.spliterator(), false);
	}

}
