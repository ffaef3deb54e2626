package jp.tejuncho.drafting;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SQLRestriction;

import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.system.Deletion;
import jp.tejuncho.system.ListedSystem;

/**
 * 一覧に名の出る案.
 *
 * What queries of other rooms may ask of a draft: of which system it is, and what kind of
 * document.
 */
@Entity
@Immutable
@SQLRestriction(Deletion.NOT_DELETED)
@Table(name = "draft")
@SuppressWarnings("UnusedVariable") // asked for by queries alone
public final class ListedDraft {

	/** For SQL past JPA: what each draft is of, those too that were deleted. */
	public static final String NAMES = "select d.id as draft_id, d.kind, s.system_name from draft d left join ("
			+ ListedSystem.NAMES + ") s on s.system_id = d.system_id";

	@Id
	private UUID id;

	@Column(name = "system_id")
	private UUID systemId;

	@Enumerated(EnumType.STRING)
	private DocumentKind kind;

	@SuppressWarnings("NullAway.Init")
	ListedDraft() {
	}

}
