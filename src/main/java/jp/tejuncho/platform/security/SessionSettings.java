package jp.tejuncho.platform.security;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * セッションの設定.
 *
 * @param longest after which time a session ends even while its person works
 */
@ConfigurationProperties("tejuncho.session")
record SessionSettings(@DefaultValue("12h") Duration longest) {

}
