package jp.tejuncho.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * サインインの見張り.
 *
 * Apart from the account, so that a stranger's guesses do not get into the way of
 * somebody who edits it. Wrong passwords close the account to where they came from: a
 * browser the person has used before is counted by itself, everything else by its
 * address. What is tried while it is closed does not count. Who guesses at another
 * address keeps nobody waiting; who guesses behind the owner's own address keeps the
 * owner waiting for three minutes at a time, and not at all in a browser used before.
 */
@Entity
@Table(name = "sign_in_guard")
public final class SignInGuard {

	private static final String BROWSER = "browser:";

	private static final String ADDRESS = "address:";

	private static final int MOST_SOURCES = 200;

	private static final int MOST_BROWSERS = 20;

	private static final Duration BROWSER_KEPT = Duration.ofDays(180);

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "staff_id"))
	private StaffId id;

	@Version
	private @Nullable Long version;

	private @Nullable Instant lastSignIn;

	@ElementCollection
	@CollectionTable(name = "sign_in_wait", joinColumns = @JoinColumn(name = "staff_id"))
	@MapKeyColumn(name = "source")
	@BatchSize(size = 50)
	private Map<String, SignInWait> waits = new HashMap<>();

	@ElementCollection
	@CollectionTable(name = "known_browser", joinColumns = @JoinColumn(name = "staff_id"))
	@MapKeyColumn(name = "digest")
	@Column(name = "last_sign_in")
	@BatchSize(size = 50)
	private Map<String, Instant> browsers = new HashMap<>();

	@SuppressWarnings("NullAway.Init")
	SignInGuard() {
	}

	SignInGuard(StaffId id) {
		this.id = id;
	}

	public StaffId id() {
		return this.id;
	}

	public long version() {
		return (this.version != null) ? this.version : 0;
	}

	public @Nullable Instant lastSignIn() {
		return this.lastSignIn;
	}

	/**
	 * Until when it is closed to somebody.
	 * @return the end of the longest wait of all sources, perhaps over by now
	 */
	public @Nullable Instant closedUntil() {
		return this.waits.values()
			.stream()
			.flatMap((wait) -> Optional.ofNullable(wait.closedUntil()).stream())
			.max(Comparator.naturalOrder())
			.orElse(null);
	}

	/**
	 * いつものブラウザー.
	 * @param source where a try comes from
	 * @param now the present
	 * @return the digest of the mark this account knows the browser by, if it does
	 */
	Optional<String> known(SignInSource source, Instant now) {
		return source.browsers().stream().filter((digest) -> !forgotten(this.browsers.get(digest), now)).findFirst();
	}

	/**
	 * By what the tries of a source are counted.
	 * @param source where a try comes from
	 * @param now the present
	 * @return the browser's own counter, or that of its address
	 */
	String counter(SignInSource source, Instant now) {
		return known(source, now).map(BROWSER::concat).orElse(ADDRESS + source.address());
	}

	boolean closed(String counter, Instant now) {
		return wait(counter, now).closed(now);
	}

	/**
	 * For how long no password is accepted.
	 * @param counter by what the tries are counted
	 * @param now the present
	 * @return zero if one is
	 */
	Duration closedFor(String counter, Instant now) {
		Instant until = wait(counter, now).closedUntil();
		return (until != null && now.isBefore(until)) ? Duration.between(now, until) : Duration.ZERO;
	}

	boolean locked(String counter, Instant now) {
		return wait(counter, now).locked(now);
	}

	boolean exhausted(String counter, Instant now) {
		return wait(counter, now).exhausted(now);
	}

	void failed(String counter, Instant now) {
		SignInWait wait = wait(counter, now);
		this.waits.put(counter, counter.startsWith(BROWSER) ? wait.failed(now) : wait.failedWhereOthersAre(now));
		this.waits.values().removeIf((one) -> one.forgotten(now));
		dropOldest(this.waits, MOST_SOURCES, SignInWait::lastTry);
	}

	void triedWhileClosed(String counter, Instant now) {
		this.waits.put(counter, wait(counter, now).triedWhileClosed());
	}

	void succeeded(String counter, Instant now) {
		this.waits.remove(counter);
		this.waits.values().removeIf((wait) -> wait.forgotten(now));
		this.lastSignIn = now;
	}

	/**
	 * The person signed in with this browser.
	 * @param digest of the mark it bears
	 * @param now the present
	 */
	void remember(String digest, Instant now) {
		this.browsers.put(digest, now);
		this.browsers.values().removeIf((last) -> forgotten(last, now));
		dropOldest(this.browsers, MOST_BROWSERS, Function.identity());
	}

	/**
	 * Opens it to every source.
	 */
	void open() {
		this.waits.clear();
	}

	private SignInWait wait(String counter, Instant now) {
		SignInWait wait = this.waits.get(counter);
		return (wait == null || wait.forgotten(now)) ? SignInWait.begun(now) : wait;
	}

	private static boolean forgotten(@Nullable Instant last, Instant now) {
		return last == null || last.plus(BROWSER_KEPT).isBefore(now);
	}

	private static <T> void dropOldest(Map<String, T> all, int most, Function<T, Instant> time) {
		List<String> newestFirst = all.entrySet()
			.stream()
			.sorted(Comparator.comparing((Map.Entry<String, T> entry) -> time.apply(entry.getValue())).reversed())
			.map(Map.Entry::getKey)
			.toList();
		newestFirst.stream().skip(most).forEach(all::remove);
	}

}
