package jp.tejuncho.audit;

import java.io.IOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import jp.tejuncho.platform.AuditTrail;
import jp.tejuncho.platform.LikePattern;
import jp.tejuncho.platform.OpenActs;
import jp.tejuncho.platform.Paging;
import jp.tejuncho.platform.SpreadsheetFile;
import jp.tejuncho.platform.TrailAct;
import jp.tejuncho.text.JapanTime;

/**
 * 操作の記録を読むこと.
 *
 * Who may not see the words of documents doesn't find by them either.
 */
@Service
public class AuditReading {

	private static final int AT_ONCE = 1_000;

	private static final String ENTRIES = " from audit_entry e left join audit_seal s on s.entry_id = e.id where ";

	private final JdbcClient jdbc;

	private final AuditCounting tally;

	private final AuditTrail trail;

	private final Clock clock;

	private final OpenActs open;

	AuditReading(JdbcClient jdbc, AuditCounting tally, AuditTrail trail, Clock clock, ObjectProvider<OpenActs> open) {
		this.jdbc = jdbc;
		this.tally = tally;
		this.trail = trail;
		this.clock = clock;
		this.open = OpenActs.together(open.stream());
	}

	/**
	 * 一頁.
	 * @param filter what is looked for
	 * @param words whether the reader may see the words of documents
	 * @param number which page, counted from 1
	 * @return its lines, the newest first
	 */
	public Page<AuditLine> page(AuditFilter filter, boolean words, int number) {
		this.tally.write();
		Pageable page = Paging.of(number, Sort.unsorted());
		Asked asked = asked(filter, words);
		long total = this.jdbc.sql("select count(*) from audit_entry e where " + asked.where)
			.params(asked.params)
			.query(Long.class)
			.single();
		asked.params.put("skipped", page.getOffset());
		asked.params.put("most", page.getPageSize());
		return new PageImpl<>(lines(asked,
				" order by e.happened_at desc, e.id desc offset :skipped rows fetch next :most rows only", words), page,
				total);
	}

	/**
	 * 書き出す.
	 *
	 * Row by row, so that a long trail needs no more memory than a short one; that it was
	 * written out is an entry itself.
	 * @param filter what is looked for
	 * @param words whether the reader may see the words of documents
	 * @param form how
	 * @param out where to
	 * @throws IOException if the reader is gone
	 */
	public void write(AuditFilter filter, boolean words, Form form, Writer out) throws IOException {
		this.tally.write();
		this.trail.record(AuditActs.EXPORTED, form.label(), filter.inWords());
		if (form == Form.CSV) {
			out.write(SpreadsheetFile.beginning(AuditLine.COLUMNS));
		}
		Asked asked = asked(filter, words);
		asked.and("e.happened_at <= :now", "now", this.clock.instant().atOffset(ZoneOffset.UTC));
		List<AuditLine> lines = lines(asked, " order by e.happened_at, e.id fetch first 1000 rows only", words);
		while (true) {
			for (AuditLine line : lines) {
				out.write((form == Form.CSV) ? SpreadsheetFile.row(line.cells()) : line.json() + "\n");
			}
			if (lines.size() < AT_ONCE) {
				return;
			}
			Asked next = new Asked(asked.where, new HashMap<>(asked.params));
			next.and("(e.happened_at > :last or (e.happened_at = :last and e.id > :id))", "last",
					lines.getLast().happenedAt().atOffset(ZoneOffset.UTC));
			next.params.put("id", lines.getLast().id());
			lines = lines(next, " order by e.happened_at, e.id fetch first 1000 rows only", words);
		}
	}

	private List<AuditLine> lines(Asked asked, String order, boolean words) {
		return this.jdbc.sql("select s.number, " + AuditSeals.FIELDS + ENTRIES + asked.where + order)
			.params(asked.params)
			.query((row, place) -> line(row, words))
			.list();
	}

	private AuditLine line(ResultSet row, boolean words) throws SQLException {
		RecordedAct act = AuditSeals.act(row, 0);
		long number = row.getLong("number");
		return AuditLine.of(act, row.wasNull() ? null : number, words || this.open.holds(act.act()));
	}

	private Asked asked(AuditFilter filter, boolean words) {
		Asked asked = new Asked("1 = 1", new HashMap<>());
		if (filter.from() != null) {
			asked.and("e.happened_at >= :from", "from", beginning(filter.from()));
		}
		if (filter.to() != null) {
			asked.and("e.happened_at < :to", "to", beginning(filter.to().plusDays(1)));
		}
		asked.like("lower(e.actor) like :person escape '!'", "person", filter.person());
		asked.like("lower(e.act) like :act escape '!'", "act", filter.act());
		asked.like(
				"(lower(e.actor) like :part escape '!' or lower(e.act) like :part escape '!' or (lower(e.subject) like :part escape '!'"
						+ (words ? "" : " and e.act <> '" + AuditAcknowledging.ACT.text() + "'")
						+ ") or (lower(e.detail) like :part escape '!' and " + (words ? "1 = 1" : openOnly(asked))
						+ "))",
				"part", filter.words());
		return asked;
	}

	private String openOnly(Asked asked) {
		asked.params.put("open", this.open.acts().stream().map(TrailAct::text).toList());
		return this.open.acts().isEmpty() ? "1 = 0" : "e.act in (:open)";
	}

	private static OffsetDateTime beginning(LocalDate day) {
		return day.atStartOfDay(JapanTime.ZONE).toOffsetDateTime();
	}

	/**
	 * 書き出し方.
	 */
	public enum Form {

		/** For a spreadsheet. */
		CSV("CSV"),

		/** For another program: a JSON object in each line. */
		JSON_LINES("JSON Lines");

		private final String label;

		Form(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	/**
	 * What is asked of the database.
	 */
	private static final class Asked {

		private String where;

		private final Map<String, @Nullable Object> params;

		Asked(String where, Map<String, @Nullable Object> params) {
			this.where = where;
			this.params = params;
		}

		void and(String condition, String name, Object value) {
			this.where += " and " + condition;
			this.params.put(name, value);
		}

		void like(String condition, String name, String part) {
			if (!part.isBlank()) {
				and(condition, name, LikePattern.containing(part));
			}
		}

	}

}
