package jp.tejuncho.review;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 知らせのメールの設定.
 *
 * @param from the sender's address
 * @param baseUrl where people open 手順帖, without a slash at the end
 * @param remindAfter how long something waits before people are reminded
 */
@ConfigurationProperties("tejuncho.mail")
record MailSettings(@DefaultValue("") String from, @DefaultValue("") String baseUrl,
		@DefaultValue("3d") Duration remindAfter) {

	String address(String path) {
		return this.baseUrl.replaceAll("/+$", "") + path;
	}

	void requireComplete() {
		if (this.from.isBlank() || !this.baseUrl.matches("https?://.+")) {
			throw new IllegalStateException(
					"tejuncho.mail.enabled=true のときは、tejuncho.mail.from（差出人）と、http で始まる tejuncho.mail.base-url を決めてください。");
		}
	}

}
