package jp.tejuncho.backup;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import jp.tejuncho.backup.BackupRequests.Answer;

/**
 * 人のいない間の控え.
 */
@Component
class BackupSchedule {

	private static final Logger log = LoggerFactory.getLogger(BackupSchedule.class);

	private final BackupMaking making;

	private final BackupRequests requests;

	BackupSchedule(BackupMaking making) {
		this.making = making;
		this.requests = new BackupRequests(making.settings().folder());
	}

	@Scheduled(cron = "${tejuncho.backup.at}", zone = "Asia/Tokyo")
	void daily() {
		make();
	}

	@Scheduled(fixedDelay = 2, initialDelay = 2, timeUnit = TimeUnit.SECONDS)
	void answer() {
		try {
			for (String name : this.requests.take()) {
				this.requests.give(name, make());
			}
		}
		catch (IOException ex) {
			// the same every two seconds: the page and the next backup say it aloud
			log.debug("控えの置場を読めません", ex);
		}
	}

	// why it failed is in the log and in the trail already
	private Answer make() {
		try {
			return new Answer(true, this.making.makeUnattended());
		}
		catch (BackupFailure ex) {
			return new Answer(false, ex.sentence());
		}
		catch (RuntimeException ex) {
			log.error("控えを取れませんでした", ex);
			return new Answer(false, "控えを取れませんでした。手順帖の記録（ログ）を確かめてください。");
		}
	}

}
