package jp.tejuncho.system;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;

/**
 * 一覧に名の出る情報システム.
 *
 * What queries of other rooms may ask of a system: what it is called and found by, whose
 * it is, from when it is used no more, and its version, which is another one after each
 * change.
 */
@Entity
@Immutable
@SQLRestriction(Deletion.NOT_DELETED)
@Table(name = "information_system")
@SuppressWarnings("UnusedVariable") // asked for by queries alone
public final class ListedSystem {

	/** For SQL past JPA: what each system is called, those too that were deleted. */
	public static final String NAMES = "select s.id as system_id, s.name as system_name from information_system s";

	@Id
	private UUID id;

	private String name;

	private String shortName;

	private String searchKey;

	private boolean sample;

	@Column(name = "owner_section")
	private UUID ownerSection;

	private @Nullable LocalDate abolishedFrom;

	private long version;

	@SuppressWarnings("NullAway.Init")
	ListedSystem() {
	}

}
