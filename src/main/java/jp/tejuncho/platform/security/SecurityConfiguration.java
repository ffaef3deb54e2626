package jp.tejuncho.platform.security;

import java.time.Clock;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;

import jp.tejuncho.platform.AccessRule;
import jp.tejuncho.platform.AuditActor;
import jp.tejuncho.platform.AuditTally;
import jp.tejuncho.platform.ForAnybody;
import jp.tejuncho.platform.KnownPaths;

/**
 * 守りの組み立て.
 *
 * How a person signs in is added by the room of the accounts, through a
 * {@code Customizer<HttpSecurity>} bean.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SessionSettings.class)
class SecurityConfiguration {

	/** Nobody knows yet whose it is. */
	private static final int ADDRESSES_A_MINUTE = 3;

	@Bean
	SecurityFilterChain pages(HttpSecurity http, ObjectProvider<AccessRule> rules, UnsentInputs inputs, Clock clock,
			SessionSettings sessions, AuditTally tally, KnownPaths paths) {
		http.authorizeHttpRequests((requests) -> authorize(requests, rules));
		http.addFilterBefore(new IdleSessions(clock, sessions.longest()), SecurityContextHolderFilter.class);
		http.addFilterAfter(new RecordedRefusals(tally, paths), SecurityContextHolderFilter.class);
		// every answer has them already
		http.headers(HeadersConfigurer::disable);
		http.csrf((csrf) -> csrf.csrfTokenRepository(formTokens(sessions)));
		http.requestCache(RequestCacheConfigurer::disable);
		http.exceptionHandling((handling) -> handling.authenticationEntryPoint(new SignInRequired(inputs))
			.accessDeniedHandler(new TokenRefused(inputs)));
		return http.build();
	}

	/**
	 * What the firewall refuses reaches none of the filters above.
	 * @param tally where such refusals are counted
	 * @return the answer to it
	 */
	@Bean
	RequestRejectedHandler refusedByTheFirewall(AuditTally tally) {
		return (request, response, _) -> {
			tally.count(RefusedActs.AT_THE_ENTRANCE.text(), ADDRESSES_A_MINUTE, new AuditTally.Act(AuditActor.UNKNOWN,
					RefusedActs.AT_THE_ENTRANCE, "", "", request.getRemoteAddr()));
			response.sendError(HttpStatus.BAD_REQUEST.value());
		};
	}

	private static void authorize(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
			ObjectProvider<AccessRule> rules) {
		requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR).permitAll();
		requests.requestMatchers(ForAnybody::isAskedBy).permitAll();
		requests.requestMatchers("/error", "/sign-in", "/first-run", "/first-run/done").permitAll();
		rules.orderedStream()
			.forEach(
					(rule) -> requests.requestMatchers(rule.pattern()).hasAnyRole(rule.roles().toArray(String[]::new)));
		requests.anyRequest().authenticated();
	}

	// a session begins with the sign-in: until then the form's token lives in the browser
	private static FormTokens formTokens(SessionSettings sessions) {
		CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
		tokens.setCookieName(sessions.cookiePrefix() + "tejuncho-form");
		if (sessions.isHostOnly()) {
			tokens.setCookiePath("/");
		}
		tokens.setCookieCustomizer((cookie) -> {
			cookie.sameSite("Lax");
			if (sessions.isHostOnly()) {
				cookie.secure(true);
			}
		});
		return new FormTokens(tokens);
	}

}
