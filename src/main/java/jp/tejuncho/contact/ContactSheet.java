package jp.tejuncho.contact;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;

import jp.tejuncho.system.SystemId;

/**
 * 連絡体制表.
 *
 * Whom to call, which logs to keep and which agencies to tell when a system is attacked.
 * The list number (リストNo.) of a person is the place in the list.
 */
@Entity
public final class ContactSheet {

	private static final long NEVER_STORED = -1;

	/** So many saves back a person who was faster is known by name. */
	private static final int REMEMBERED = 100;

	@Id
	private UUID systemId;

	@ElementCollection
	@CollectionTable(name = "contact_person", joinColumns = @JoinColumn(name = "system_id"))
	@OrderColumn(name = "position")
	private List<ContactPerson> people = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "log_source", joinColumns = @JoinColumn(name = "system_id"))
	@OrderColumn(name = "position")
	private List<LogSource> logSources = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "reporting_agency", joinColumns = @JoinColumn(name = "system_id"))
	@OrderColumn(name = "position")
	private List<ReportingAgency> agencies = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "contact_save", joinColumns = @JoinColumn(name = "system_id"))
	@MapKeyColumn(name = "sheet_version")
	private Map<Long, ContactSave> saves = new HashMap<>();

	@Version
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	ContactSheet() {
	}

	ContactSheet(SystemId system) {
		this.systemId = system.value();
	}

	/**
	 * Replaces the three tables.
	 * @param tables all rows of each, in order
	 * @return whether anything has changed
	 * @throws IllegalArgumentException if a table is too long or has a row twice
	 */
	boolean write(Map<ContactTable, List<ContactRow>> tables) {
		boolean changed = replace(this.people, tables, ContactTable.PEOPLE, ContactPerson::of);
		changed |= replace(this.logSources, tables, ContactTable.LOGS, LogSource::of);
		changed |= replace(this.agencies, tables, ContactTable.AGENCIES, ReportingAgency::of);
		return changed;
	}

	void saved(ContactSave save) {
		long next = version() + 1;
		this.saves.keySet().removeIf((number) -> number <= next - REMEMBERED);
		this.saves.put(next, save);
	}

	/**
	 * Who stored something since.
	 * @param seen the version somebody began with
	 * @return each save known, the oldest first
	 */
	List<ContactSave> savesAfter(long seen) {
		return this.saves.entrySet()
			.stream()
			.filter((save) -> save.getKey() > seen)
			.sorted(Map.Entry.comparingByKey())
			.map(Map.Entry::getValue)
			.toList();
	}

	/**
	 * Reads the tables while the transaction lasts, for a page is made after it.
	 * @return this
	 */
	ContactSheet whole() {
		Hibernate.initialize(this.people);
		Hibernate.initialize(this.logSources);
		Hibernate.initialize(this.agencies);
		return this;
	}

	public SystemId system() {
		return new SystemId(this.systemId);
	}

	public List<ContactPerson> people() {
		return List.copyOf(this.people);
	}

	public List<LogSource> logSources() {
		return List.copyOf(this.logSources);
	}

	public List<ReportingAgency> agencies() {
		return List.copyOf(this.agencies);
	}

	/**
	 * The rows of a table.
	 * @param table the table
	 * @return in order
	 */
	public List<ContactRow> rows(ContactTable table) {
		return switch (table) {
			case PEOPLE -> this.people.stream().map(ContactPerson::row).toList();
			case LOGS -> this.logSources.stream().map(LogSource::row).toList();
			case AGENCIES -> this.agencies.stream().map(ReportingAgency::row).toList();
		};
	}

	Map<ContactTable, String> order() {
		Map<ContactTable, String> order = new EnumMap<>(ContactTable.class);
		for (ContactTable table : ContactTable.values()) {
			order.put(table, rows(table).stream().map((row) -> row.id().value()).collect(Collectors.joining(" ")));
		}
		return order;
	}

	/**
	 * What a form carries to tell who was faster.
	 * @return the version; -1 for a sheet nobody has written yet
	 */
	public long version() {
		return (this.version != null) ? this.version : NEVER_STORED;
	}

	private static <T> boolean replace(List<T> stored, Map<ContactTable, List<ContactRow>> tables, ContactTable table,
			Function<ContactRow, T> reading) {
		List<ContactRow> rows = tables.getOrDefault(table, List.of());
		if (rows.size() > ContactTable.MAX_ROWS || rows.stream().map(ContactRow::id).distinct().count() < rows.size()) {
			throw new IllegalArgumentException("Too many rows, or one twice, in " + table);
		}
		List<T> written = rows.stream().map(table::tidied).map(reading).toList();
		if (written.equals(stored)) {
			return false;
		}
		stored.clear();
		stored.addAll(written);
		return true;
	}

}
