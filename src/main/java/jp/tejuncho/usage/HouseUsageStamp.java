package jp.tejuncho.usage;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * 用字用語の最後の変更のしるし.
 *
 * A number nobody has used before, not a count: a change that is rolled back must not
 * leave behind a copy that looks like the next one.
 */
@Entity
@Table(name = "house_usage_stamp")
final class HouseUsageStamp {

	static final int ONLY = 1;

	@Id
	private int id = ONLY;

	private UUID stamp;

	private @Nullable UUID writer;

	@SuppressWarnings("NullAway.Init")
	HouseUsageStamp() {
	}

	UUID stamp() {
		return this.stamp;
	}

	@Nullable UUID writer() {
		return this.writer;
	}

}
