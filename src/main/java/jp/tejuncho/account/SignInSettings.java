package jp.tejuncho.account;

import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * サインインの設定.
 *
 * @param bcryptStrength work per password, a power of two
 * @param failuresPerAddress wrong passwords in ten minutes after which an address has to
 * wait
 * @param temporaryPasswordLasts how long a temporary password is accepted
 * @param mostSessions in how many browsers a person is signed in at once; one more ends
 * the oldest
 * @param passwordHolds how long after the own password was entered nothing asks for it
 * again
 * @param breachedPasswords a file of SHA-1 digests of breached passwords, in their order
 */
@ConfigurationProperties("tejuncho.sign-in")
record SignInSettings(@DefaultValue("12") int bcryptStrength, @DefaultValue("50") int failuresPerAddress,
		@DefaultValue("7d") Duration temporaryPasswordLasts, @DefaultValue("5") int mostSessions,
		@DefaultValue("10m") Duration passwordHolds, @Nullable Path breachedPasswords) {

}
