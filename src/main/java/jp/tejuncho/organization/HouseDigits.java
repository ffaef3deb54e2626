package jp.tejuncho.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/**
 * 組織の数字の書き方.
 *
 * What queries of other rooms may ask of the organisation.
 */
@Entity
@Immutable
@Table(name = "organization")
@SuppressWarnings("UnusedVariable") // asked for by queries alone
public final class HouseDigits {

	@Id
	private int id;

	@Enumerated(EnumType.STRING)
	private DigitStyle digitStyle;

	@SuppressWarnings("NullAway.Init")
	HouseDigits() {
	}

}
