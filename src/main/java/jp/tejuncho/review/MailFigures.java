package jp.tejuncho.review;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * 知らせのメールの数.
 */
class MailFigures implements MeterBinder {

	private final ReviewMail mail;

	MailFigures(ReviewMail mail) {
		this.mail = mail;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		FunctionCounter.builder("tejuncho.mail.failed", this.mail, ReviewMail::failed)
			.description("Mails that could not be sent and are not sent again")
			.register(registry);
		Gauge.builder("tejuncho.mail.sending", this.mail, ReviewMail::sending)
			.description("Mails the mail server has not taken yet")
			.register(registry);
	}

}
