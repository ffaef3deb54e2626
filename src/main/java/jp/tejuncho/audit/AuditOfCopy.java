package jp.tejuncho.audit;

import java.time.Clock;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * 写しの検査.
 *
 * The same check as of the database itself, without a word written: a copy has to stay
 * what it is. What was noted day by day isn't expected in it, since a copy may be older.
 */
public final class AuditOfCopy {

	private AuditOfCopy() {
	}

	/**
	 * 検査する.
	 * @param copy the copy
	 * @param rooms what says how the things stand that are kept for ever
	 * @param noted the digest of a seal it has to have; empty if none is known
	 * @return everything that doesn't fit
	 */
	public static AuditVerdict verify(DataSource copy, List<Class<?>> rooms, String noted) {
		try (AnnotationConfigApplicationContext context = opened(copy, rooms)) {
			return context.getBean(AuditVerification.class).verify(noted);
		}
	}

	/**
	 * 止まっている手順帖の記録に封をする.
	 * @param database the database in use, not a copy
	 * @return the newest seal
	 */
	public static AuditSeal seal(DataSource database) {
		try (AnnotationConfigApplicationContext context = opened(database, List.of())) {
			return context.getBean(AuditSealing.class).seal();
		}
	}

	private static AnnotationConfigApplicationContext opened(DataSource copy, List<Class<?>> rooms) {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		context.registerBean(DataSource.class, () -> copy);
		context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(copy));
		context.registerBean(JdbcClient.class, () -> JdbcClient.create(copy));
		context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(copy));
		context.registerBean(AuditNotes.class, AuditNotes::none);
		context.registerBean(Clock.class, Clock::systemUTC);
		context.register(AuditSeals.class, AuditBacklog.class, AuditSealing.class, NotedPlaces.class,
				AuditVerification.class);
		rooms.forEach(context::register);
		context.refresh();
		return context;
	}

	/**
	 * 証明のある記録を知る部屋.
	 *
	 * @param types what reads them, to be made once more over a copy
	 */
	public record Rooms(List<Class<?>> types) {

		public Rooms {
			types = List.copyOf(types);
		}

	}

}
