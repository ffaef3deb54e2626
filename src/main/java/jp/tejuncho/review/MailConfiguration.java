package jp.tejuncho.review;

import java.time.Clock;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailSender;

import jp.tejuncho.account.Recipients;
import jp.tejuncho.platform.OncePerDay;

/**
 * 知らせのメールの組立て.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("tejuncho.mail.enabled")
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

	@Bean
	ReviewMail reviewMail(MailSender sender, Recipients recipients, Rounds rounds, MailSettings settings, Clock clock,
			OncePerDay once) {
		settings.requireComplete();
		return new ReviewMail(sender, recipients, rounds, settings, clock, once);
	}

	@Bean
	MailFigures mailFigures(ReviewMail mail) {
		return new MailFigures(mail);
	}

}
