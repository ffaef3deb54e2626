package jp.tejuncho.system;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;

import jp.tejuncho.edition.Answer;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.platform.LastWriter;

/**
 * 情報システム.
 *
 * One that was deleted is found by no query of entities.
 */
@Entity
@SQLRestriction(Deletion.NOT_DELETED)
@Table(name = "information_system")
public final class InformationSystem {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private SystemId id;

	@Version
	private @Nullable Long version;

	@LastWriter
	private @Nullable UUID writer;

	private String name;

	private String shortName;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "owner_section"))
	private SectionId owner;

	private String managerPost;

	/** Read by the query of the list alone. */
	@SuppressWarnings("UnusedVariable")
	private String searchKey;

	private boolean sample;

	private @Nullable LocalDate abolishedFrom;

	@ElementCollection(fetch = FetchType.EAGER)
	@Fetch(FetchMode.SUBSELECT)
	@CollectionTable(name = "information_system_answer", joinColumns = @JoinColumn(name = "system_id"))
	@MapKeyColumn(name = "question_id")
	@Column(name = "answer")
	@Enumerated(EnumType.STRING)
	private Map<String, Answer> profile = new HashMap<>();

	/**
	 * A system that is registered from now on.
	 * @param id its id
	 * @param details what is said of it
	 * @param sample whether it is fictional
	 */
	public InformationSystem(SystemId id, SystemDetails details, boolean sample) {
		this.id = id;
		this.sample = sample;
		this.name = details.name();
		this.shortName = details.shortName();
		this.owner = details.owner();
		this.managerPost = details.managerPost();
		this.searchKey = SearchKey.of(this.name, this.shortName);
		this.profile.putAll(details.profile());
	}

	@SuppressWarnings("NullAway.Init")
	InformationSystem() {
	}

	public SystemId id() {
		return this.id;
	}

	public long version() {
		return (this.version != null) ? this.version : 0;
	}

	public String name() {
		return this.name;
	}

	/**
	 * 略称.
	 * @return what people call it; empty if nothing shorter than the name
	 */
	public String shortName() {
		return this.shortName;
	}

	/**
	 * How the trail calls it.
	 * @return its name and id
	 */
	public String subject() {
		return subject(this.name, this.id.value());
	}

	/**
	 * How the trail calls a system, or what was deleted with its name.
	 * @param name the name of the system
	 * @param id the id of what an act was done to
	 * @return both
	 */
	static String subject(String name, UUID id) {
		return name + "（" + id + "）";
	}

	public SectionId owner() {
		return this.owner;
	}

	/**
	 * 情報システム管理者の職名.
	 * @return for example 情報政策課長
	 */
	public String managerPost() {
		return this.managerPost;
	}

	/**
	 * システムの概要への回答.
	 * @return the answers as they were given, by question; see
	 * {@code Questions.effective}
	 */
	public Map<String, Answer> profile() {
		return Map.copyOf(this.profile);
	}

	public boolean sample() {
		return this.sample;
	}

	/**
	 * 廃止の日.
	 * @return the first day on which it is used no more, perhaps still ahead; nothing
	 * while no end is known
	 */
	public @Nullable LocalDate abolishedFrom() {
		return this.abolishedFrom;
	}

	/**
	 * What nothing of it goes on after.
	 * @return its end; nothing while none is known
	 */
	public Optional<RegisteredEnd> end() {
		return Optional.ofNullable(this.abolishedFrom).map(RegisteredEnd::new);
	}

	void abolish(@Nullable LocalDate from) {
		this.abolishedFrom = from;
	}

	/**
	 * Everything that is said of the system.
	 * @return the details
	 */
	public SystemDetails details() {
		return new SystemDetails(this.name, this.shortName, this.owner, this.managerPost, this.profile);
	}

	void describe(SystemDetails details) {
		this.name = details.name();
		this.shortName = details.shortName();
		this.owner = details.owner();
		this.managerPost = details.managerPost();
		this.searchKey = SearchKey.of(this.name, this.shortName);
		this.profile.keySet().retainAll(details.profile().keySet());
		this.profile.putAll(details.profile());
	}

	public @Nullable UUID writer() {
		return this.writer;
	}

}
