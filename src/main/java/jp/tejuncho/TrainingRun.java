package jp.tejuncho;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.aot.AotDetector;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * 試し起動.
 *
 * Starts the application beside the house, on an empty database of its own that is thrown
 * away, asks for the first pages and ends. Run with {@code -XX:AOTCacheOutput}, Java
 * keeps what it has read and compiled meanwhile, and the next start is spared it. The
 * packaged folder starts in either way, so that Java knows both.
 */
final class TrainingRun {

	static final int DONE = 0;

	static final int FAILED = 1;

	private static final String OPTION = "--train";

	/**
	 * What decides which beans there are, and wires them, isn't among what was decided.
	 */
	private static final Pattern DECIDES = Pattern.compile("\\.internal[A-Z]|-aot-processor");

	private static final List<String> PAGES = List.of("/", "/sign-in", "/about");

	private TrainingRun() {
	}

	static boolean isAskedFor(String... args) {
		return Arrays.asList(args).contains(OPTION);
	}

	/**
	 * 試しに起動して、終える.
	 * @param out where what was done is told
	 * @return the exit code
	 */
	static int run(PrintStream out) {
		try {
			List<String> ahead = AheadOfTime.isPackaged() ? start(true) : null;
			List<String> decided = start(false);
			if (ahead != null && !ahead.equals(decided)) {
				throw new NotAsWanted("組み立て済みの起動の部品が、ふつうの起動と違います：" + differences(ahead, decided));
			}
			out.println("試し起動が終わりました。");
			return DONE;
		}
		catch (NotAsWanted ex) {
			out.println(ex.getMessage());
			return FAILED;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return FAILED;
		}
	}

	private static List<String> start(boolean ahead) throws IOException, InterruptedException {
		Path folder = Files.createTempDirectory("tejuncho-training");
		try (ConfigurableApplicationContext context = TejunchoApplication.start(settings(folder, ahead));
				HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
			URI address = URI
				.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
			for (String page : PAGES) {
				int status = client
					.send(HttpRequest.newBuilder(address.resolve(page)).build(), HttpResponse.BodyHandlers.discarding())
					.statusCode();
				if (status != 200) {
					throw new NotAsWanted("試し起動で " + page + " を開けませんでした（" + status + "）。");
				}
			}
			return Stream.of(context.getBeanDefinitionNames())
				.filter((name) -> !DECIDES.matcher(name).find())
				.sorted()
				.toList();
		}
		finally {
			FileSystemUtils.deleteRecursively(folder);
		}
	}

	private static List<String> differences(List<String> ahead, List<String> decided) {
		return Stream
			.concat(ahead.stream().filter((name) -> !decided.contains(name)),
					decided.stream().filter((name) -> !ahead.contains(name)))
			.toList();
	}

	/**
	 * What keeps a training run away from the house, whatever its environment says.
	 * @param folder where its database lies
	 * @param ahead whether it starts by what was decided ahead
	 * @return settings as arguments, which go before every other
	 */
	private static String[] settings(Path folder, boolean ahead) {
		return new String[] { "--" + AotDetector.AOT_ENABLED + "=" + ahead,
				"--spring.datasource.url=jdbc:h2:file:" + folder.resolve("training").toAbsolutePath()
						+ ";USER=sa;WRITE_DELAY=0",
				"--tejuncho.store.usual-memory=" + folder.resolve("database.txt").toAbsolutePath(),
				"--tejuncho.backup.folder=" + folder.resolve("backup").toAbsolutePath(),
				"--spring.datasource.username=sa", "--spring.datasource.password=", "--spring.profiles.active=",
				"--server.address=127.0.0.1", "--server.port=0", "--management.server.port=-1",
				"--server.ssl.enabled=false", "--server.servlet.context-path=", "--tejuncho.hosts=",
				"--tejuncho.mail.enabled=false", "--tejuncho.audit.notes-file=", "--tejuncho.read-only.on=false",
				"--logging.level.root=error" };
	}

	/**
	 * It started, but not as it has to.
	 */
	private static final class NotAsWanted extends RuntimeException {

		private static final long serialVersionUID = 1L;

		NotAsWanted(String message) {
			super(message);
		}

	}

}
