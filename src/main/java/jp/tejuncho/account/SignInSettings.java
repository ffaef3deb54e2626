package jp.tejuncho.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * サインインの設定.
 *
 * @param bcryptStrength work per password, a power of two
 * @param failuresPerAddress wrong passwords in ten minutes after which an address has to
 * wait
 */
@ConfigurationProperties("tejuncho.sign-in")
record SignInSettings(@DefaultValue("12") int bcryptStrength, @DefaultValue("50") int failuresPerAddress) {

}
