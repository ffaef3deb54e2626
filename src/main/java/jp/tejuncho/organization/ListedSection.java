package jp.tejuncho.organization;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/**
 * 一覧に名の出る課.
 *
 * What queries of other rooms may ask of a section: what it is called and where it stands
 * among the others.
 */
@Entity
@Immutable
@Table(name = "organization_section")
@SuppressWarnings("UnusedVariable") // asked for by queries alone
public final class ListedSection {

	@Id
	private UUID id;

	private String department;

	private String bureau;

	private String section;

	private int position;

	@SuppressWarnings("NullAway.Init")
	ListedSection() {
	}

}
