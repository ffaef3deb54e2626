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

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * 試し起動.
 *
 * Starts the application beside the house, on an empty database of its own that is thrown
 * away, asks for the first pages and ends. Run with {@code -XX:AOTCacheOutput}, Java
 * keeps what it has read and compiled meanwhile, and the next start is spared it.
 */
final class TrainingRun {

	static final int DONE = 0;

	static final int FAILED = 1;

	private static final String OPTION = "--train";

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
		Path folder = temporaryFolder();
		try (ConfigurableApplicationContext context = SpringApplication.run(TejunchoApplication.class,
				settings(folder));
				HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
			URI address = URI
				.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
			for (String page : PAGES) {
				int status = client
					.send(HttpRequest.newBuilder(address.resolve(page)).build(), HttpResponse.BodyHandlers.discarding())
					.statusCode();
				if (status != 200) {
					out.println("試し起動で " + page + " を開けませんでした（" + status + "）。");
					return FAILED;
				}
			}
			out.println("試し起動が終わりました。");
			return DONE;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return FAILED;
		}
		finally {
			FileSystemUtils.deleteRecursively(folder.toFile());
		}
	}

	private static Path temporaryFolder() {
		try {
			return Files.createTempDirectory("tejuncho-training");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What keeps a training run away from the house, whatever its environment says.
	 * @param folder where its database lies
	 * @return settings as arguments, which go before every other
	 */
	private static String[] settings(Path folder) {
		return new String[] {
				"--spring.datasource.url=jdbc:h2:file:" + folder.resolve("training").toAbsolutePath()
						+ ";USER=sa;WRITE_DELAY=0",
				"--tejuncho.store.usual-memory=" + folder.resolve("database.txt").toAbsolutePath(),
				"--spring.datasource.username=sa", "--spring.datasource.password=", "--spring.profiles.active=",
				"--server.address=127.0.0.1", "--server.port=0", "--management.server.port=-1",
				"--server.ssl.enabled=false", "--server.servlet.context-path=", "--tejuncho.hosts=",
				"--tejuncho.mail.enabled=false", "--tejuncho.audit.notes-file=", "--tejuncho.read-only.on=false",
				"--logging.level.root=error" };
	}

}
