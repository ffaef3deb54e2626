package jp.tejuncho.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import jp.tejuncho.platform.StartRefused;

/**
 * 手順帖の名前.
 *
 * A page of a stranger's that has its name lead to this machine is of the same origin as
 * this application, for the browser. Where the operator has said by which names it is
 * called, every other one is refused.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class KnownHosts extends OncePerRequestFilter {

	private static final Logger log = LoggerFactory.getLogger(KnownHosts.class);

	/** A name, or an address of IPv6 in brackets: as a browser asks for it. */
	private static final Pattern NAME = Pattern.compile("[a-z0-9_]([a-z0-9._-]{0,251}[a-z0-9_])?|\\[[0-9a-f:.%]+]");

	private static final Duration SELDOM = Duration.ofMinutes(1);

	private static final String REFUSAL = "この名前では、手順帖を開けません。手順帖の正しいアドレスを、システムの担当者に確かめてください。\n";

	private final List<String> names;

	private final Clock clock;

	private final AtomicReference<Instant> warned = new AtomicReference<>(Instant.MIN);

	KnownHosts(@Value("${tejuncho.hosts}") List<String> names, Clock clock) {
		this.names = names.stream().map((name) -> name.strip().toLowerCase(Locale.ROOT)).toList();
		this.clock = clock;
		List<String> wrong = this.names.stream().filter((name) -> !NAME.matcher(name).matches()).toList();
		if (!wrong.isEmpty()) {
			throw new StartRefused(
					"設定 TEJUNCHO_HOSTS に、名前でないもの（"
							+ String.join("、", wrong.stream().map((name) -> "「" + name + "」").toList())
							+ "）が書いてあります。このままでは、だれも手順帖を開けません。",
					"名前だけを書き、いくつもあれば , で区切ります（例：tejuncho.example.lg.jp,127.0.0.1）。https:// も、/ も、:8080 のようなポートも、* も書きません。直してから、起動し直してください。");
		}
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (this.names.isEmpty() || this.names.contains(request.getServerName().toLowerCase(Locale.ROOT))) {
			chain.doFilter(request, response);
		}
		else {
			warn(request.getServerName());
			byte[] words = REFUSAL.getBytes(StandardCharsets.UTF_8);
			response.setStatus(HttpStatus.MISDIRECTED_REQUEST.value());
			response.setContentType("text/plain;charset=UTF-8");
			response.setContentLength(words.length);
			response.getOutputStream().write(words);
		}
	}

	// whoever scans a house sends thousands, and each may bring a name of its own
	private void warn(String name) {
		Instant before = this.warned.get();
		Instant now = this.clock.instant();
		if (before.isBefore(now.minus(SELDOM)) && this.warned.compareAndSet(before, now)) {
			log.warn("設定 TEJUNCHO_HOSTS にない名前「{}」で呼ばれたので、断りました（421）。正しい名前なら、TEJUNCHO_HOSTS に足してください。この一行は、一分に一度だけ書きます",
					name.replaceAll("[^A-Za-z0-9._:\\[\\]-]", "?"));
		}
	}

}
