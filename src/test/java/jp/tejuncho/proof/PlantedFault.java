package jp.tejuncho.proof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A rule taken out of the program, and the test that has to fail then.
 *
 * @param name what it is called on the command line and in the report
 * @param rule the rule, in words
 * @param file the source file, below the package of the application
 * @param find the text that is replaced; it stands in the file exactly once
 * @param replace what is written in its place
 * @param test the test class, and after a # its method, below the same package
 */
record PlantedFault(String name, String rule, String file, String find, String replace, String test) {

	private static final String HOUSE = "jp.tejuncho.";

	private static final List<String> KEYS = List.of("fault", "rule", "file", "find", "replace", "test");

	static List<PlantedFault> all() {
		try (InputStream list = Objects.requireNonNull(PlantedFault.class.getResourceAsStream("/proof/faults.yaml"))) {
			List<Map<String, Object>> faults = new Yaml(new SafeConstructor(new LoaderOptions())).load(list);
			return faults.stream().map(PlantedFault::of).toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static PlantedFault of(Map<String, Object> entry) {
		if (!List.copyOf(entry.keySet()).equals(KEYS)) {
			throw new IllegalStateException("Not " + KEYS + ": " + entry);
		}
		List<String> values = KEYS.stream().map((key) -> String.valueOf(entry.get(key))).toList();
		return new PlantedFault(values.get(0), values.get(1), values.get(2), values.get(3), values.get(4),
				values.get(5));
	}

	Path source() {
		return Path.of("src/main/java/jp/tejuncho", this.file);
	}

	/** The first part of the path: drafting, review and so on. */
	String room() {
		return this.file.substring(0, this.file.indexOf('/'));
	}

	/**
	 * Where the text is found.
	 * @return one place, as long as the list fits the program
	 */
	int places() throws IOException {
		return Files.readString(this.source()).split(java.util.regex.Pattern.quote(this.find), -1).length - 1;
	}

	/**
	 * The source file without the rule.
	 * @return what is to be compiled
	 */
	String planted() throws IOException {
		return Files.readString(this.source()).replace(this.find, this.replace);
	}

	String testClass() {
		return HOUSE + this.test.split("#", 2)[0];
	}

	/** The name of the method; empty for the whole class. */
	String testMethod() {
		return this.test.contains("#") ? this.test.split("#", 2)[1] : "";
	}

	/**
	 * Whether the test that has to fail is there.
	 * @return {@code false} if its class or its method has another name by now
	 */
	boolean isTested() {
		try {
			Class<?> tested = Class.forName(testClass(), false, PlantedFault.class.getClassLoader());
			return testMethod().isEmpty() || Stream.<Class<?>>iterate(tested, Objects::nonNull, Class::getSuperclass)
				.flatMap((one) -> Arrays.stream(one.getDeclaredMethods()))
				.anyMatch((method) -> method.getName().equals(testMethod()));
		}
		catch (ClassNotFoundException ex) {
			return false;
		}
	}

}
