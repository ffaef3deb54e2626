package jp.tejuncho.account;

import java.io.IOException;
import java.time.Clock;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;

import jp.tejuncho.platform.AccessRule;
import jp.tejuncho.platform.AskedPage;
import jp.tejuncho.platform.AuditActor;
import jp.tejuncho.platform.AuditTrail;
import jp.tejuncho.platform.MenuItem;

/**
 * サインインの組み立て.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class AccountSecurity {

	@Bean
	Customizer<HttpSecurity> signIn(FirstRun firstRun, StaffMembers staff, AuditTrail trail, KnownBrowsers browsers,
			OpenSessions sessions, Clock clock, AuthenticationSuccessHandler signedIn, RecentPassword password) {
		return (http) -> {
			http.addFilterBefore(new FirstRunGate(firstRun), LogoutFilter.class);
			http.addFilterBefore(new CurrentStaff(staff, clock), AuthorizationFilter.class);
			http.formLogin((form) -> form.loginPage("/sign-in")
				.usernameParameter("name")
				.passwordParameter("password")
				.authenticationDetailsSource(browsers::source)
				.successHandler((request, response, authentication) -> {
					if (authentication.getPrincipal() instanceof SignedInStaff person) {
						browsers.remember(person, request, response);
						sessions.begin(person, request);
						password.entered(request);
					}
					signedIn.onAuthenticationSuccess(request, response, authentication);
				})
				.failureHandler(AccountSecurity::refused));
			http.logout((logout) -> logout.logoutUrl("/sign-out")
				.logoutSuccessUrl("/sign-in?signed-out")
				.addLogoutHandler((request, response, authentication) -> {
					if (authentication != null && authentication.getPrincipal() instanceof SignedInStaff person) {
						trail.record(AuditActor.of(person), AccountActs.SIGNED_OUT, person.displayName(), "");
					}
				})
				// what was looked at, never what was typed
				.addLogoutHandler(new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(Directive.CACHE))));
		};
	}

	private static void refused(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException exception) throws IOException {
		String page = AskedPage.carried(request.getParameter(AskedPage.PARAMETER), "/sign-in?failed");
		response.sendRedirect(request.getContextPath() + page);
	}

	@Bean
	PasswordEncoder passwordEncoder(SignInSettings settings) {
		return new PasswordHashes(settings.bcryptStrength());
	}

	@Bean
	MenuItem accountsMenu() {
		return new MenuItem(80, "利用者", "/accounts", Role.OPERATOR.name());
	}

	@Bean
	AccessRule accountsAccess() {
		return new AccessRule("/accounts/**", Role.OPERATOR.name());
	}

}
