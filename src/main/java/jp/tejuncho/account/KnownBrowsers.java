package jp.tejuncho.account;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import jp.tejuncho.platform.BrowserCookies;
import jp.tejuncho.text.Sha256;

/**
 * いつものブラウザー.
 *
 * A browser bears a mark of its own for each person who signed in with it; the account
 * keeps the digest. A mark lets nobody in: it only keeps the tries of its browser apart
 * from those of strangers. Marks are given out here alone, so that one that was planted
 * is worth nothing.
 */
@Component
class KnownBrowsers {

	private static final String COOKIE = "tejuncho-browser";

	private static final Pattern MARK = Pattern.compile("[A-Za-z0-9_-]{32}");

	/**
	 * People who share a browser.
	 */
	private static final int MOST_MARKS = 10;

	private static final Duration KEPT = Duration.ofDays(180);

	private final SignInGuards guards;

	private final BrowserCookies cookies;

	private final Clock clock;

	private final TransactionTemplate transaction;

	KnownBrowsers(SignInGuards guards, BrowserCookies cookies, Clock clock, TransactionTemplate transaction) {
		this.guards = guards;
		this.cookies = cookies;
		this.clock = clock;
		this.transaction = transaction;
	}

	SignInSource source(HttpServletRequest request) {
		return new SignInSource(String.valueOf(request.getRemoteAddr()),
				marks(request).stream().map(KnownBrowsers::digest).toList());
	}

	/**
	 * From now on the account knows the browser.
	 * @param person who has signed in with it
	 * @param request the request that did
	 * @param response takes the mark
	 */
	void remember(SignedInStaff person, HttpServletRequest request, HttpServletResponse response) {
		List<String> brought = marks(request);
		String own = Optional.ofNullable(this.transaction.execute((status) -> remembered(person, brought)))
			.orElseThrow();
		String value = String.join(".",
				Stream.concat(Stream.of(own), brought.stream()).distinct().limit(MOST_MARKS).toList());
		this.cookies.keep(COOKIE, value, KEPT, request, response);
	}

	private String remembered(SignedInStaff person, List<String> brought) {
		SignInGuard guard = this.guards.locked(person.staffId()).orElseThrow();
		Instant now = this.clock.instant();
		Optional<String> known = guard.known(new SignInSource("", brought.stream().map(KnownBrowsers::digest).toList()),
				now);
		String mark = brought.stream()
			.filter((one) -> known.filter(digest(one)::equals).isPresent())
			.findFirst()
			.orElseGet(Secrets::mark);
		guard.remember(digest(mark), now);
		return mark;
	}

	private List<String> marks(HttpServletRequest request) {
		return this.cookies.kept(COOKIE, request)
			.stream()
			.flatMap((value) -> Arrays.stream(value.split("\\.", MOST_MARKS + 1)))
			.filter((mark) -> MARK.matcher(mark).matches())
			.limit(MOST_MARKS)
			.toList();
	}

	private static String digest(String mark) {
		return Sha256.hex(mark.getBytes(StandardCharsets.US_ASCII));
	}

}
