package jp.tejuncho.proof;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Takes one rule after the other out of the program and lets the test of the rule run,
 * which has to fail. Started by hand: {@code mvn -Dtest=PlantedFaultsBench test}, for
 * some of them with {@code -Dtejuncho.fault=name,name}. What the tests said stands in
 * target/faults.
 */
@DisplayName("規則を一つ外すと、その規則の試験が")
class PlantedFaultsBench {

	private static final Path FOLDER = Path.of("target", "faults");

	private static final String CLASS_PATH = System.getProperty("java.class.path");

	private static final Set<String> ASKED = Arrays.stream(System.getProperty("tejuncho.fault", "").split(","))
		.filter((name) -> !name.isBlank())
		.collect(Collectors.toCollection(LinkedHashSet::new));

	@BeforeAll
	static void clear() throws IOException {
		FileSystemUtils.deleteRecursively(FOLDER);
		Files.createDirectories(FOLDER);
	}

	@Test
	void どれも落ちる() throws IOException, InterruptedException {
		List<PlantedFault> faults = PlantedFault.all()
			.stream()
			.filter((fault) -> ASKED.isEmpty() || ASKED.contains(fault.name()))
			.toList();
		assertThat(faults).extracting(PlantedFault::name).isNotEmpty().containsAll(ASKED);
		Map<String, Set<String>> tests = new TreeMap<>();
		faults.forEach((fault) -> tests.computeIfAbsent(fault.testClass(), (_) -> new LinkedHashSet<>())
			.add(fault.testMethod()));
		List<String> wrong = new ArrayList<>();
		for (Map.Entry<String, Set<String>> test : tests.entrySet()) {
			String outcome = run(test.getKey(), test.getValue(), "green-" + test.getKey(), "");
			if (!outcome.startsWith(OneTestRun.GREEN)) {
				say("NOT GREEN WITHOUT A FAULT", test.getKey(), outcome);
				wrong.add(test.getKey());
			}
		}
		int caught = 0;
		for (PlantedFault fault : faults) {
			String outcome = plant(fault);
			boolean red = outcome.startsWith(OneTestRun.RED) && !wrong.contains(fault.testClass());
			caught += red ? 1 : 0;
			if (!red) {
				wrong.add(fault.name());
			}
			say(red ? "caught" : "NOT CAUGHT", fault.name(), outcome);
		}
		System.out.println("FAULTS " + caught + " of " + faults.size() + " caught");
		assertThat(wrong).as("tests that should have failed, or failed before").isEmpty();
	}

	private static void say(String what, String name, String why) {
		System.out.println("FAULTS " + name + " " + what + ": " + why);
	}

	private static String plant(PlantedFault fault) throws IOException, InterruptedException {
		Path classes = Files.createDirectories(FOLDER.resolve(fault.name()).resolve("classes"));
		Path source = FOLDER.resolve(fault.name()).resolve(fault.source().getFileName());
		Files.writeString(source, fault.planted());
		String mistakes = compile(source, classes);
		if (!mistakes.isEmpty()) {
			return OneTestRun.BROKEN + " not compiled: " + mistakes.replaceAll("\\s+", " ");
		}
		return run(fault.testClass(), Set.of(fault.testMethod()), fault.name(),
				classes.toAbsolutePath() + System.getProperty("path.separator"));
	}

	private static String compile(Path source, Path classes) throws IOException {
		JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
		Writer said = new StringWriter();
		try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT,
				StandardCharsets.UTF_8)) {
			boolean done = compiler
				.getTask(said, files, null,
						List.of("-d", classes.toString(), "-cp", CLASS_PATH, "-proc:none", "-nowarn", "-parameters"),
						null, files.getJavaFileObjects(source))
				.call();
			return done ? "" : "" + said;
		}
	}

	// whose classes come first are those the others find
	private static String run(String testClass, Set<String> methods, String name, String first)
			throws IOException, InterruptedException {
		List<String> command = new ArrayList<>();
		command.add(ProcessHandle.current().info().command().orElseThrow());
		ManagementFactory.getRuntimeMXBean()
			.getInputArguments()
			.stream()
			.filter((argument) -> argument.startsWith("-javaagent:") || argument.startsWith("--enable-native-access"))
			.forEach(command::add);
		command.addAll(List.of("-Xmx1500m", "-Xshare:off", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
				"-Dstdout.encoding=UTF-8", "-cp", first + CLASS_PATH, OneTestRun.class.getName()));
		Path log = FOLDER.resolve(name + ".txt");
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		try (Writer asked = process.outputWriter(StandardCharsets.UTF_8)) {
			asked.write(testClass + "\n");
			for (String method : methods.contains("") ? Set.<String>of() : methods) {
				asked.write(method + "\n");
			}
		}
		process.waitFor();
		try (Stream<String> lines = Files.lines(log)) {
			return lines.filter((line) -> line.startsWith(OneTestRun.SAID))
				.findFirst()
				.map((line) -> line.substring(OneTestRun.SAID.length()))
				.orElse(OneTestRun.BROKEN + " see " + log);
		}
	}

}
