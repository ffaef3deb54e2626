package jp.tejuncho.platform.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import jp.tejuncho.platform.Costly;
import jp.tejuncho.platform.SignedInPerson;

/**
 * 手間のかかる画面の順番.
 *
 * So many at once for a person and for all together; the others wait a while, without a
 * thread of the server's, and are then asked to come again. A frame, a file and a page
 * asked for by one press stay well below it.
 */
@Component
class CostlyPages implements HandlerInterceptor, WebMvcConfigurer {

	static final int OF_ONE_PERSON = 3;

	static final int OF_ALL = 16;

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final String HELD = CostlyPages.class.getName();

	private final LoadingCache<UUID, Semaphore> persons = Caffeine.newBuilder()
		.expireAfterAccess(Duration.ofHours(1))
		.build((_) -> new Semaphore(OF_ONE_PERSON, true));

	private final LongAdder refused = new LongAdder();

	private final Semaphore only = new Semaphore(1, true);

	private final Semaphore all = new Semaphore(OF_ALL, true);

	private final Duration patience;

	CostlyPages() {
		this(PATIENCE);
	}

	CostlyPages(Duration patience) {
		this.patience = patience;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).excludePathPatterns("/assets/**", "/error");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		UUID person = person();
		Costly costly = (handler instanceof HandlerMethod method) ? method.getMethodAnnotation(Costly.class) : null;
		if (person != null && costly != null) {
			Semaphore own = this.persons.get(person);
			// who waits to be the only one takes no place of all meanwhile
			request.setAttribute(HELD,
					entered(costly.alone() ? List.of(own, this.only, this.all) : List.of(own, this.all), response));
		}
		return true;
	}

	private Held entered(List<Semaphore> places, HttpServletResponse response) {
		Held held = new Held(new ArrayList<>());
		try {
			for (Semaphore place : places) {
				enter(place, response);
				held.places().add(place);
			}
			return held;
		}
		catch (ResponseStatusException ex) {
			held.release();
			throw ex;
		}
	}

	private void enter(Semaphore places, HttpServletResponse response) {
		try {
			if (places.tryAcquire(this.patience.toMillis(), TimeUnit.MILLISECONDS)) {
				return;
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.refused.increment();
		response.setHeader("Retry-After", "10");
		throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS, "Too many costly pages at once");
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception exception) {
		if (request.getAttribute(HELD) instanceof Held held) {
			request.removeAttribute(HELD);
			held.release();
		}
	}

	long refused() {
		return this.refused.sum();
	}

	int running() {
		return OF_ALL - this.all.availablePermits();
	}

	private static @Nullable UUID person() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof SignedInPerson person)
				? person.personId() : null;
	}

	/**
	 * 占めている場所.
	 */
	private record Held(List<Semaphore> places) {

		void release() {
			this.places.forEach(Semaphore::release);
		}

	}

}
