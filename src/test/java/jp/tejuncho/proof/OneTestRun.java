package jp.tejuncho.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * A test class or some of its methods, run in a process of their own. Which, it reads
 * from its standard input: not every system hands Japanese arguments over.
 */
final class OneTestRun {

	/** Begins the line that says how it went. */
	static final String SAID = "FAULT-TEST ";

	/** All tests passed. */
	static final String GREEN = "green";

	/** A test noticed something. */
	static final String RED = "red";

	/** Nothing ran, or it broke before a test could notice anything. */
	static final String BROKEN = "broken";

	private OneTestRun() {
	}

	static void main(String[] args) throws IOException, ClassNotFoundException {
		List<String> asked = new String(System.in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		SummaryGeneratingListener listener = new SummaryGeneratingListener();
		try (LauncherSession session = LauncherFactory.openSession()) {
			session.getLauncher()
				.execute(LauncherDiscoveryRequestBuilder.request()
					.selectors(selectors(Class.forName(asked.getFirst()), asked.subList(1, asked.size())))
					.build(), listener);
		}
		System.out.println(SAID + outcome(listener.getSummary()));
		System.exit(0);
	}

	private static List<? extends DiscoverySelector> selectors(Class<?> tested, List<String> methods) {
		if (methods.isEmpty()) {
			return List.of(DiscoverySelectors.selectClass(tested));
		}
		return Stream.<Class<?>>iterate(tested, Objects::nonNull, Class::getSuperclass)
			.flatMap((one) -> Arrays.stream(one.getDeclaredMethods()))
			.filter((method) -> methods.contains(method.getName()))
			.map((method) -> DiscoverySelectors.selectMethod(tested, method))
			.toList();
	}

	private static String outcome(TestExecutionSummary summary) {
		List<TestExecutionSummary.Failure> failures = summary.getFailures();
		if (failures.isEmpty()) {
			return (summary.getTestsSucceededCount() > 0) ? GREEN + " " + summary.getTestsSucceededCount()
					: BROKEN + " no test was found";
		}
		return failures.stream()
			.filter((failure) -> failure.getTestIdentifier().isTest() && !isBroken(failure.getException()))
			.findFirst()
			.map((failure) -> RED + " " + line(failure))
			.orElseGet(() -> BROKEN + " " + line(failures.getFirst()));
	}

	// neither tells that somebody misses the rule
	private static boolean isBroken(Throwable thrown) {
		return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
			.anyMatch((one) -> one instanceof LinkageError
					|| String.valueOf(one.getMessage()).contains("ApplicationContext"));
	}

	private static String line(TestExecutionSummary.Failure failure) {
		String words = (failure.getTestIdentifier().getDisplayName() + " " + failure.getException()).replaceAll("\\s+",
				" ");
		return words.substring(0, Math.min(words.length(), 300));
	}

}
