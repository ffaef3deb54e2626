package jp.tejuncho.platform;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * すべての書いた人の記録.
 *
 * Numbers order them, not the clock. What the application wrote itself (見本) is nobody's.
 */
@Repository
public class Authorships {

	/** What the organisation's words are about. */
	public static final UUID HOUSE = new UUID(0, 0);

	private static final String UPDATE = "update authorship set words = ?, label = ? where kind = ? and about = ? and place = ?";

	private static final String DELETE = "delete from authorship where kind = ? and about = ? and place = ? and by_id = ?";

	private static final String INSERT = "insert into authorship (kind, about, place, label, words, by_id, at) "
			+ "values (?, ?, ?, ?, ?, ?, ?)";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final Clock clock;

	Authorships(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.clock = clock;
	}

	/**
	 * Records who wrote something, in the transaction that stores it.
	 * @param about the system, the section, the draft, or {@link #HOUSE}
	 * @param written what was written
	 * @param by whose words they are; {@code null} for the application's
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void wrote(UUID about, Authorship written, @Nullable UUID by) {
		update(about, List.of(written));
		if (by != null) {
			insert(about, List.of(new Written(written, by)));
		}
	}

	/**
	 * Records whose words came to many places at once, in the transaction that stores
	 * them.
	 * @param about the draft
	 * @param all each place and person once
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void wrote(UUID about, List<Written> all) {
		update(about, all.stream().map(Written::what).distinct().toList());
		insert(about, all);
	}

	private void update(UUID about, List<Authorship> all) {
		this.batches.batchUpdate(UPDATE,
				all.stream()
					.map((one) -> new Object[] { one.words(), one.label(), one.kind().name(), about, one.place() })
					.toList());
	}

	private void insert(UUID about, List<Written> all) {
		OffsetDateTime now = this.clock.instant().atOffset(ZoneOffset.UTC);
		this.batches.batchUpdate(DELETE, all.stream().map((one) -> {
			Authorship what = one.what();
			return new Object[] { what.kind().name(), about, what.place(), one.by() };
		}).toList());
		this.batches.batchUpdate(INSERT, all.stream().map((one) -> {
			Authorship what = one.what();
			return new Object[] { what.kind().name(), about, what.place(), what.label(), what.words(), one.by(), now };
		}).toList());
	}

	/**
	 * Nothing stands there any more.
	 * @param about the system, the section, the draft, or {@link #HOUSE}
	 * @param kind what stood there
	 * @param place where
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void emptied(UUID about, Authorship.Kind kind, String place) {
		this.jdbc.sql("delete from authorship where kind = ? and about = ? and place = ?")
			.params(kind.name(), about, place)
			.update();
	}

	/**
	 * The point after which a later version looks.
	 * @return the number of the last record; 0 if there is none
	 */
	@Transactional(readOnly = true)
	public long now() {
		return this.jdbc.sql("select coalesce(max(number), 0) from authorship").query(Long.class).single();
	}

	/**
	 * What a person wrote.
	 * @param by the person
	 * @param about the systems, sections, drafts
	 * @param after what {@link #now} gave
	 * @return in the order it was written
	 */
	@Transactional(readOnly = true)
	public List<Authorship> of(UUID by, Collection<UUID> about, long after) {
		return this.jdbc
			.sql("select kind, place, label, words from authorship where by_id = :by and number > :after "
					+ "and about in (:about) order by number")
			.param("by", by)
			.param("after", after)
			.param("about", about)
			.query((row, place) -> new Authorship(Authorship.Kind.valueOf(row.getString("kind")),
					row.getString("place"), row.getString("label"), row.getString("words")))
			.list();
	}

	/**
	 * What a person had written before.
	 * @param by the person
	 * @param about the systems, sections, drafts
	 * @param until what {@link #now} gave
	 * @return in the order it was written
	 */
	@Transactional(readOnly = true)
	public List<Earlier> before(UUID by, Collection<UUID> about, long until) {
		return this.jdbc
			.sql("select kind, place, label, words, case when exists (select 1 from authorship o "
					+ "where o.kind = a.kind and o.about = a.about and o.place = a.place and o.number > :until) "
					+ "then 1 else 0 end as rewritten "
					+ "from authorship a where by_id = :by and number <= :until and about in (:about) order by number")
			.param("by", by)
			.param("until", until)
			.param("about", about)
			.query((row,
					place) -> new Earlier(new Authorship(Authorship.Kind.valueOf(row.getString("kind")),
							row.getString("place"), row.getString("label"), row.getString("words")),
							row.getInt("rewritten") > 0))
			.list();
	}

	/**
	 * Whose words stand in something.
	 * @param about the draft
	 * @return where, and who
	 */
	@Transactional(readOnly = true)
	public List<Author> authors(UUID about) {
		return this.jdbc.sql("select kind, place, by_id from authorship where about = ? order by number")
			.param(about)
			.query((row, place) -> new Author(Authorship.Kind.valueOf(row.getString("kind")), row.getString("place"),
					Objects.requireNonNull(row.getObject("by_id", UUID.class))))
			.list();
	}

	/**
	 * Forgets what was about something that is gone for good.
	 * @param about the systems, sections, drafts
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void forget(Collection<UUID> about) {
		if (!about.isEmpty()) {
			this.jdbc.sql("delete from authorship where about in (:about)").param("about", about).update();
		}
	}

	/**
	 * 書いたことと、書いた人.
	 *
	 * @param what what was written
	 * @param by whose words they are
	 */
	public record Written(Authorship what, UUID by) {
	}

	/**
	 * 前に書いたこと.
	 *
	 * @param what what was written, with the words that stand there now
	 * @param rewritten whether somebody has written there since
	 */
	public record Earlier(Authorship what, boolean rewritten) {
	}

	/**
	 * 場所と、そこに書いた人.
	 *
	 * @param kind what was written
	 * @param place where
	 * @param by whose words they are
	 */
	public record Author(Authorship.Kind kind, String place, UUID by) {
	}

}
