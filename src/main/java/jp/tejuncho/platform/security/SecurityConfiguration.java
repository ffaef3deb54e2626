package jp.tejuncho.platform.security;

import java.time.Clock;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

import jp.tejuncho.platform.AccessRule;

/**
 * 守りの組み立て.
 *
 * How a person signs in is added by the room of the accounts, through a
 * {@code Customizer<HttpSecurity>} bean.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SessionSettings.class)
class SecurityConfiguration {

	private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; "
			+ "frame-ancestors 'none'; base-uri 'none'";

	private static final String PERMISSIONS_POLICY = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

	@Bean
	SecurityFilterChain pages(HttpSecurity http, ObjectProvider<AccessRule> rules, UnsentInputs inputs, Clock clock,
			SessionSettings sessions) {
		http.authorizeHttpRequests((requests) -> authorize(requests, rules));
		http.addFilterBefore(new IdleSessions(clock, sessions.longest()), SecurityContextHolderFilter.class);
		http.headers(SecurityConfiguration::headers);
		http.csrf((csrf) -> csrf.csrfTokenRepository(formTokens()));
		http.requestCache(RequestCacheConfigurer::disable);
		http.exceptionHandling((handling) -> handling.authenticationEntryPoint(new SignInRequired(inputs))
			.accessDeniedHandler(new TokenRefused(inputs)));
		return http.build();
	}

	private static void authorize(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
			ObjectProvider<AccessRule> rules) {
		requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR).permitAll();
		requests.requestMatchers("/assets/**", "/favicon.ico", "/error", "/sign-in", "/first-run", "/first-run/done")
			.permitAll();
		rules.orderedStream()
			.forEach(
					(rule) -> requests.requestMatchers(rule.pattern()).hasAnyRole(rule.roles().toArray(String[]::new)));
		requests.anyRequest().authenticated();
	}

	private static void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy((csp) -> csp.policyDirectives(CONTENT_SECURITY_POLICY));
		// as the policy above: only where an answer doesn't say otherwise itself
		// (Download)
		headers.frameOptions(FrameOptionsConfig::disable);
		headers.addHeaderWriter(new StaticHeadersWriter("X-Frame-Options", "DENY"));
		headers.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
		headers.permissionsPolicyHeader((permissions) -> permissions.policy(PERMISSIONS_POLICY));
		headers.crossOriginOpenerPolicy((opener) -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
		headers.crossOriginResourcePolicy((resource) -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
	}

	// a session begins with the sign-in: until then the form's token lives in the browser
	private static CookieCsrfTokenRepository formTokens() {
		CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
		tokens.setCookieName("tejuncho-form");
		tokens.setCookieCustomizer((cookie) -> cookie.sameSite("Lax"));
		return tokens;
	}

}
