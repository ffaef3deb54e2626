package jp.tejuncho.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

import jp.tejuncho.audit.AuditOfCopy;
import jp.tejuncho.audit.AuditSealing;
import jp.tejuncho.platform.AuditActor;
import jp.tejuncho.platform.AuditTrail;
import jp.tejuncho.platform.TrailAct;
import jp.tejuncho.platform.store.StoreTrouble;

/**
 * 動かしたまま控えを取ること.
 */
@Service
public class BackupMaking {

	private static final Logger log = LoggerFactory.getLogger(BackupMaking.class);

	private static final String SUBJECT = "データベースの控え";

	private final DataSource database;

	private final BackupSettings settings;

	private final BackupWriting writing;

	private final AuditSealing sealing;

	private final AuditTrail trail;

	private final Clock clock;

	BackupMaking(DataSource database, BackupSettings settings, ObjectProvider<AuditOfCopy.Rooms> rooms,
			AuditSealing sealing, AuditTrail trail, Clock clock) {
		this.database = database;
		this.settings = settings;
		this.writing = new BackupWriting(settings,
				rooms.getIfAvailable(() -> new AuditOfCopy.Rooms(List.of())).types());
		this.sealing = sealing;
		this.trail = trail;
		this.clock = clock;
	}

	public BackupSettings settings() {
		return this.settings;
	}

	/**
	 * Whether this is how this database is backed up.
	 * @return false for a server, which brings tools of its own
	 */
	public boolean offered() {
		try (Connection connection = this.database.getConnection()) {
			return connection.getMetaData().getDatabaseProductName().equals("H2");
		}
		catch (SQLException ex) {
			throw new BackupFailure("データベースにつながりません。記録（ログ）を確かめてください。", ex);
		}
	}

	private void requireOffered() {
		if (!offered()) {
			throw new BackupFailure("PostgreSQLの控えは、ここでは取れません。pg_dump で取ってください（運用の手引）。");
		}
	}

	/**
	 * What there is.
	 * @return the newest first
	 */
	public List<Backup> list() {
		return new BackupFolder(this.settings).list();
	}

	/**
	 * 控えを取る、画面の人が.
	 *
	 * What isn't offered is no failure of a backup: neither log nor trail speak of it.
	 * @return a sentence about what was made
	 */
	public String make() {
		requireOffered();
		return make((act, detail) -> this.trail.record(act, SUBJECT, detail));
	}

	/**
	 * 控えを取る、決まった時に、又は命令により.
	 * @return a sentence about what was made
	 */
	String makeUnattended() {
		return make((act, detail) -> this.trail.record(AuditActor.TEJUNCHO, act, SUBJECT, detail));
	}

	private String make(ByWhom person) {
		try {
			requireOffered();
			BackupWriting.Made made = this.writing.write(this.database, this.sealing.seal(), this.clock.instant());
			record(person, made);
			String sentence = sentence(made);
			log.info("{}", sentence);
			return sentence;
		}
		catch (BackupFailure ex) {
			log.error("{}", ex.sentence(), ex);
			failed(person, ex);
			throw ex;
		}
		catch (RuntimeException ex) {
			// the seals that come first need room, too
			if (StoreTrouble.of(ex).filter(StoreTrouble.FULL::equals).isEmpty()) {
				throw ex;
			}
			BackupFailure full = BackupWriting.full(this.settings.folder(), ex);
			log.error("{}", full.sentence(), ex);
			throw full;
		}
	}

	private static void failed(ByWhom person, BackupFailure why) {
		try {
			person.record(BackupActs.FAILED, why.sentence());
		}
		catch (RuntimeException ex) {
			// where there is no room for a backup there may be none for an entry
			log.error("控えを取れなかったことを、操作の記録に残せませんでした", ex);
		}
	}

	private void record(ByWhom person, BackupWriting.Made made) {
		try {
			person.record(BackupActs.MADE, detail(made));
		}
		catch (RuntimeException ex) {
			remove(made.backup(), ex);
			throw ex;
		}
	}

	// no act without its entry
	private void remove(Backup backup, RuntimeException why) {
		try {
			this.writing.remove(backup);
		}
		catch (IOException ex) {
			why.addSuppressed(ex);
		}
	}

	static String detail(BackupWriting.Made made) {
		return made.backup().name() + "、" + made.backup().sizeInWords() + "、SHA-256 " + made.backup().digest()
				+ (!made.verdict().saysMore() ? "" : "。" + made.verdict().covered().sentence());
	}

	static String sentence(BackupWriting.Made made) {
		return "控え %s を取り、開いて確かめました（%s、%d表の%,d行、操作の記録は%,d件まで封が合っています）。%s".formatted(made.backup().name(),
				made.backup().sizeInWords(), made.manifest().contents().tables().size(),
				made.manifest().contents().count(), made.verdict().last().number(),
				!made.verdict().saysMore() ? "" : "ただし、控えの元に、" + made.verdict().covered().sentence());
	}

	/**
	 * Who is said to have done it.
	 */
	private interface ByWhom {

		void record(TrailAct act, String detail);

	}

}
