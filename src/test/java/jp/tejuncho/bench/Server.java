package jp.tejuncho.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The packaged application in a process of its own, reachable from this machine only.
 */
final class Server implements AutoCloseable {

	private static final String CHOSEN = "kitsune-no-mado-1";

	private static final Pattern SAMPLE_PERSON = Pattern.compile("サインイン名 (\\S+) パスワード (\\S+)");

	private static final int PATIENCE_SECONDS = 120;

	private static final int MOST_TOLD = 60;

	private final Process process;

	private final URI address;

	private final Map<String, String> passwords = new ConcurrentHashMap<>();

	private final long started;

	private volatile boolean closing;

	private Server(Process process, URI address, long started) {
		this.process = process;
		this.address = address;
		this.started = started;
		Thread.ofPlatform().daemon().start(this::listen);
	}

	/**
	 * Starts the application as it is built.
	 * @param folder where its database lies
	 * @param settings further settings
	 * @return the process, which may not answer yet
	 */
	static Server start(Path folder, String... settings) throws IOException {
		return start(List.of("-jar", jar().toString()), folder, settings);
	}

	/**
	 * Starts what has a page at its root and a database.
	 * @param program what Java is told: options, {@code -jar} and the file
	 * @param folder where its database lies
	 * @param settings further settings
	 * @return the process, which may not answer yet
	 */
	static Server start(List<String> program, Path folder, String... settings) throws IOException {
		int port = freePort();
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xms64m", "-Xmx512m",
						"-Dstdout.encoding=UTF-8"));
		command.addAll(program);
		command.addAll(List.of("--server.address=127.0.0.1", "--server.port=" + port,
				"--tejuncho.sign-in.most-sessions=100", "--spring.datasource.url=jdbc:h2:file:"
						+ folder.resolve("tejuncho").toAbsolutePath() + ";USER=sa;WRITE_DELAY=0"));
		command.addAll(List.of(settings));
		long started = System.nanoTime();
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		return new Server(process, URI.create("http://127.0.0.1:" + port), started);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private static Path jar() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("target"))) {
			return files.filter((file) -> file.getFileName().toString().matches("tejuncho-.*\\.jar"))
				.findFirst()
				.orElseThrow(() -> new IllegalStateException("Build the jar first: mvn -B -DskipTests package"));
		}
	}

	private void listen() {
		int told = 0;
		try (BufferedReader lines = this.process.inputReader()) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				Matcher person = SAMPLE_PERSON.matcher(line);
				if (person.find()) {
					this.passwords.put(person.group(1), person.group(2));
				}
				if (line.contains(" ERROR ")) {
					told = MOST_TOLD;
				}
				if (told-- > 0) {
					System.out.println(line);
				}
			}
		}
		catch (IOException ex) {
			if (!this.closing) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	URI address(String path) {
		return this.address.resolve(path);
	}

	Duration processorTime() {
		return this.process.info().totalCpuDuration().orElseThrow();
	}

	long pid() {
		return this.process.pid();
	}

	/**
	 * Waits for the first page.
	 * @return nanoseconds since the process was started
	 */
	long untilFirstPage() throws InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(address("/")).build();
		try (HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
			while (status(client, request) != 200) {
				Thread.sleep(10);
			}
		}
		return System.nanoTime() - this.started;
	}

	private int status(HttpClient client, HttpRequest request) throws InterruptedException {
		int status = 0;
		try {
			status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
		}
		catch (IOException ex) {
			if (!this.process.isAlive()) {
				throw new UncheckedIOException("It ended before the first page", ex);
			}
		}
		if (status != 200 && System.nanoTime() - this.started > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
			throw new IllegalStateException("No first page, but " + status);
		}
		return status;
	}

	/**
	 * Waits for the sample people, and chooses a password as such a person has to.
	 * @param name a sign-in name
	 * @return the password that was chosen
	 */
	String password(String name) throws IOException, InterruptedException {
		try (Visitor visitor = new Visitor(this)) {
			visitor.signIn(name, issued(name));
			visitor.choosePassword(issued(name), CHOSEN);
		}
		return CHOSEN;
	}

	private String issued(String name) throws InterruptedException {
		@Nullable String password = this.passwords.get(name);
		for (int i = 0; password == null; i++) {
			if (i > PATIENCE_SECONDS * 10) {
				throw new IllegalStateException("No sample person " + name);
			}
			Thread.sleep(100);
			password = this.passwords.get(name);
		}
		return password;
	}

	@Override
	public void close() {
		this.closing = true;
		// past the process: to destroy that closes what it still writes to
		this.process.toHandle().destroy();
		this.process.onExit().completeOnTimeout(this.process, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
		this.process.destroyForcibly();
	}

}
