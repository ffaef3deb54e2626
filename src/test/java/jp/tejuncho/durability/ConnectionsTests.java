package jp.tejuncho.durability;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.sun.management.HotSpotDiagnosticMXBean;
import org.apache.catalina.Context;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.test.context.TestPropertySource;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.People;
import jp.tejuncho.account.Role;
import jp.tejuncho.testing.Browser;
import jp.tejuncho.testing.WholeHouse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One client that asks for too much, or never finishes asking. Nothing here looks at a
 * clock: the patience of the server is longer than the test.
 */
@WholeHouse
@TestPropertySource(properties = "server.tomcat.connection-timeout=2m")
@DisplayName("一台のパソコンが接続を使い尽くそうとしても")
class ConnectionsTests {

	private static final int HALF_HEADERS = 50;

	/** More than a server with threads of the machine has of them. */
	private static final int HALF_BODIES = 250;

	private static final int REQUESTS = 3_000;

	private static final String MARK = "flood-marker-";

	/** What the few processors of the server read last stays in their buffers. */
	private static final int BUFFERS = 30;

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Autowired
	private ServletWebServerApplicationContext application;

	@TempDir
	private Path folder;

	@Test
	void 途中で止まった三百の要求を待たせたままほかの人に答える() throws IOException {
		List<SocketChannel> slow = new ArrayList<>();
		try {
			for (int number = 0; number < HALF_HEADERS; number++) {
				slow.add(sent("GET /sign-in HTTP/1.1\r\nHost: localhost\r\nX-Half: "));
			}
			for (int number = 0; number < HALF_BODIES; number++) {
				slow.add(sent("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n"
						+ "Content-Type: application/x-www-form-urlencoded\r\n\r\nname=half"));
			}
			Browser browser = new Browser(this.port);
			browser.signIn(this.people.with(Assignment.everywhere(Role.CHIEF)).signInName(), People.PASSWORD);
			assertThat(browser.get("/systems").status()).isEqualTo(200);
			assertThat(slow.stream().filter(ConnectionsTests::waits)).as("まだ待っている要求")
				.hasSize(HALF_HEADERS + HALF_BODIES);
		}
		finally {
			for (SocketChannel one : slow) {
				one.close();
			}
		}
	}

	@Test
	void サインインしていない人の長い要求はセッションにも記憶にも残らない() throws IOException {
		int before = sessions();
		for (int done = 0; done < REQUESTS; done += 100) {
			flood(done, done + 100);
		}
		assertThat(sessions()).isEqualTo(before);
		assertThat(kept()).as("残っている見出し").hasSizeLessThanOrEqualTo(BUFFERS);
	}

	private SocketChannel sent(String half) throws IOException {
		SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port));
		channel.write(ByteBuffer.wrap(half.getBytes(StandardCharsets.US_ASCII)));
		channel.configureBlocking(false);
		return channel;
	}

	private static boolean waits(SocketChannel channel) {
		try {
			return channel.read(ByteBuffer.allocate(1)) == 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private void flood(int first, int end) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port);
				InputStream answers = new BufferedInputStream(socket.getInputStream())) {
			for (int number = first; number < end; number++) {
				String header = MARK + "%06d".formatted(number) + "-" + "a".repeat(6_000);
				socket.getOutputStream()
					.write(("GET /systems HTTP/1.1\r\nHost: localhost\r\nX-Flood: " + header + "\r\n\r\n")
						.getBytes(StandardCharsets.US_ASCII));
				assertThat(head(answers)).startsWith("HTTP/1.1 302").doesNotContain("Set-Cookie: tejuncho=");
			}
		}
	}

	private static String head(InputStream answers) throws IOException {
		StringBuilder head = new StringBuilder();
		while (head.indexOf("\r\n\r\n") < 0) {
			int letter = answers.read();
			if (letter < 0) {
				throw new IOException("The server has closed: " + head);
			}
			head.append((char) letter);
		}
		return head.toString();
	}

	private int sessions() {
		if (this.application.getWebServer() instanceof TomcatWebServer tomcat
				&& tomcat.getTomcat().getHost().findChildren()[0] instanceof Context context) {
			return context.getManager().getActiveSessions();
		}
		throw new IllegalStateException("No Tomcat: " + this.application.getWebServer());
	}

	// everything that can still be reached, as it lies in the memory
	private Set<String> kept() throws IOException {
		Path dump = this.folder.resolve("memory.hprof");
		ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(dump.toString(), true);
		Set<String> kept = new HashSet<>();
		byte[] mark = MARK.getBytes(StandardCharsets.US_ASCII);
		try (InputStream memory = new BufferedInputStream(Files.newInputStream(dump), 1 << 20)) {
			int met = 0;
			for (int next = memory.read(); next >= 0; next = memory.read()) {
				met = (next == mark[met]) ? met + 1 : (next == mark[0]) ? 1 : 0;
				if (met == mark.length) {
					String number = new String(memory.readNBytes(6), StandardCharsets.US_ASCII);
					if (number.matches("[0-9]{6}")) {
						kept.add(number);
					}
					met = 0;
				}
			}
		}
		return kept;
	}

}
