package jp.tejuncho.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;

import jp.tejuncho.platform.LastWriter;
import jp.tejuncho.system.SystemId;

/**
 * 連絡体制表.
 *
 * Whom to call, which logs to keep and which agencies to tell when a system is attacked.
 * The list number (リストNo.) of a person is the place in the list.
 */
@Entity
public class ContactSheet {

	/** 一つの表に書ける行数の上限. */
	public static final int MAX_ROWS = 50;

	private static final long NEVER_STORED = -1;

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

	@Version
	private @Nullable Long version;

	@LastWriter
	private @Nullable UUID writer;

	@SuppressWarnings("NullAway.Init")
	protected ContactSheet() {
	}

	ContactSheet(SystemId system) {
		this.systemId = system.value();
	}

	void write(List<ContactPerson> people, List<LogSource> logSources, List<ReportingAgency> agencies) {
		replace(this.people, people);
		replace(this.logSources, logSources);
		replace(this.agencies, agencies);
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
	 * What a form carries to notice that another person was faster.
	 * @return the version; -1 for a sheet nobody has written yet
	 */
	public long version() {
		return (this.version != null) ? this.version : NEVER_STORED;
	}

	private static <T> void replace(List<T> stored, List<T> written) {
		if (written.size() > MAX_ROWS) {
			throw new IllegalArgumentException("A table holds " + MAX_ROWS + " rows at most");
		}
		stored.clear();
		stored.addAll(written);
	}

	public @Nullable UUID writer() {
		return this.writer;
	}

}
