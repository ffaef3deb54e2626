package jp.tejuncho.platform.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import jp.tejuncho.platform.MenuItem;
import jp.tejuncho.platform.ReadOnlyMode;
import jp.tejuncho.platform.ReadOnlyNotice;
import jp.tejuncho.platform.ReadableInput;
import jp.tejuncho.platform.SignedInPerson;
import jp.tejuncho.platform.security.UnsentInput;
import jp.tejuncho.platform.security.UnsentInputs;

/**
 * 頁の枠.
 *
 * A bean rather than model attributes: error pages have no controller that would add
 * them.
 */
@Component("frame")
public class PageFrame {

	private static final Logger LOG = LoggerFactory.getLogger(PageFrame.class);

	private final List<MenuItem> menu;

	private final UnsentInputs inputs;

	private final List<ReadableInput> readings;

	private final BrowserMemory memory;

	private final ReadOnlyMode readOnly;

	PageFrame(ObjectProvider<MenuItem> menu, UnsentInputs inputs, ObjectProvider<ReadableInput> readings,
			@Value("${tejuncho.browser-memory:local}") BrowserMemory memory, ReadOnlyMode readOnly) {
		this.inputs = inputs;
		this.readings = readings.orderedStream().toList();
		this.memory = memory;
		this.readOnly = readOnly;
		this.menu = menu.stream().sorted(Comparator.comparingInt(MenuItem::order)).toList();
	}

	public @Nullable SignedInPerson person() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof SignedInPerson person) ? person
				: null;
	}

	public List<MenuItem> menu() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null || person() == null) {
			return List.of();
		}
		Set<String> roles = authentication.getAuthorities()
			.stream()
			.map((authority) -> String.valueOf(authority.getAuthority()))
			.collect(Collectors.toSet());
		return this.menu.stream().filter((item) -> item.roles().isEmpty() || sees(item, roles)).toList();
	}

	private static boolean sees(MenuItem item, Set<String> roles) {
		return item.roles().stream().anyMatch((role) -> roles.contains("ROLE_" + role));
	}

	public boolean here(MenuItem item) {
		HttpServletRequest request = request();
		return request != null && within(request, item.path());
	}

	/**
	 * Whether the page is the answer to a form: a browser that asks for it again sends
	 * the form once more.
	 * @return {@code false} for what was only asked for
	 */
	public boolean answersForm() {
		HttpServletRequest request = request();
		return request != null && HttpMethod.POST.matches(request.getMethod());
	}

	/**
	 * What everybody is told while nothing can be stored, signed in or not.
	 * @return null if everything can be
	 */
	public @Nullable ReadOnlyNotice readOnly() {
		return this.readOnly.notice().orElse(null);
	}

	/**
	 * What was typed and could not be stored, as the page has to say.
	 * @return each; none on the page that shows them
	 */
	public List<UnsentInput> unsent() {
		HttpServletRequest request = request();
		SignedInPerson person = person();
		return (request != null && person != null && !within(request, UnsentInputs.PAGE))
				? this.inputs.of(request, person) : List.of();
	}

	/**
	 * What was typed, as its person would recognise it.
	 * @param input what was not stored
	 * @return names and values to show and to copy, never to be sent
	 */
	public List<UnsentInput.Typed> words(UnsentInput input) {
		try {
			return readable(input);
		}
		catch (RuntimeException ex) {
			// above every page, that of an error too: whatever can't be read, the words
			// are shown as they were sent
			LOG.warn("預かっている入力を、送られたままの形で見せます。", ex);
			return input.words();
		}
	}

	private List<UnsentInput.Typed> readable(UnsentInput input) {
		SignedInPerson person = person();
		Optional<BinaryOperator<String>> reading = (person != null)
				? this.readings.stream().flatMap((known) -> known.of(input.address(), person).stream()).findFirst()
				: Optional.empty();
		return input.words()
			.stream()
			.map((one) -> new UnsentInput.Typed(one.name(), one.label(),
					reading.map((read) -> read.apply(one.name(), one.value())).orElse(one.value())))
			.toList();
	}

	/**
	 * Whether something typed waits for the person who is about to sign in.
	 * @return true if it does
	 */
	public boolean inputKept() {
		HttpServletRequest request = request();
		return request != null && this.inputs.waiting(request);
	}

	/**
	 * Whether the words of a form that could not be stored are kept anywhere: here, by
	 * the script of the page that sent it, or in the fields of a page that stays.
	 * @param held under what name they are kept here, if they are
	 * @return false for what came from elsewhere, or brought no words
	 */
	public boolean keepsWords(@Nullable String held) {
		HttpServletRequest request = request();
		return held != null || (request != null && (request.getHeader("HX-Request") != null
				|| (this.memory != BrowserMemory.NONE && UnsentInput.isId(request.getParameter("_kept")))));
	}

	/**
	 * Under which number the log knows this request.
	 * @return the number; empty outside a request
	 */
	public String requestNumber() {
		HttpServletRequest request = request();
		return (request != null) ? RequestNumbers.of(request) : "";
	}

	/**
	 * Where the script keeps what was typed and not stored.
	 * @return local, session or none
	 */
	public String browserMemory() {
		return this.memory.name().toLowerCase(Locale.ROOT);
	}

	private static @Nullable HttpServletRequest request() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				? attributes.getRequest() : null;
	}

	private static boolean within(HttpServletRequest request, String path) {
		String here = request.getRequestURI().substring(request.getContextPath().length());
		return here.equals(path) || here.startsWith(path + "/");
	}

}
