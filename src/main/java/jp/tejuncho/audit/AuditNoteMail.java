package jp.tejuncho.audit;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Component;

import jp.tejuncho.audit.AuditNotes.Note;

/**
 * 封の控えを毎日メールで送ること.
 *
 * By setting, to whoever keeps it out of reach of the database. Nothing of the trail but
 * its end, and how many faults the check found, stands in it.
 */
@Component
class AuditNoteMail {

	private static final Logger log = LoggerFactory.getLogger(AuditNoteMail.class);

	private final List<String> keepers;

	private final String from;

	private final @Nullable MailSender sender;

	AuditNoteMail(@Value("${tejuncho.audit.note-mail:}") List<String> keepers,
			@Value("${tejuncho.mail.from:}") String from, ObjectProvider<MailSender> sender) {
		this.keepers = keepers.stream().map(String::strip).filter((one) -> !one.isEmpty()).toList();
		this.from = from;
		this.sender = sender.getIfAvailable();
		if (!this.keepers.isEmpty() && (from.isBlank() || this.sender == null)) {
			throw new IllegalStateException(
					"tejuncho.audit.note-mail（封の控えの送り先）を決めたときは、tejuncho.mail.from（差出人）と spring.mail.host（メールサーバー）も決めてください。");
		}
	}

	/**
	 * Whether anybody wants it.
	 * @return false without a setting
	 */
	boolean isSent() {
		return !this.keepers.isEmpty();
	}

	void send(Note note, String verdict) {
		for (String keeper : this.keepers) {
			try {
				SimpleMailMessage message = new SimpleMailMessage();
				message.setFrom(this.from);
				message.setTo(keeper);
				message.setSubject("手順帖：操作の記録の封の控え");
				message.setText("操作の記録の封の控え（日時、件数、最後の封の値）です。消さずに取っておいてください。\n\n" + note + "\n\n今日の改ざんの検査：" + verdict
						+ "\n\n「操作の記録」の画面の「改ざんの検査」で、いちばん後ろの値を入れて確かめられます。\n");
				if (this.sender != null) {
					this.sender.send(message);
				}
			}
			catch (RuntimeException ex) {
				log.error("操作の記録の封の控えを、メールで送れませんでした", ex);
			}
		}
	}

}
