package jp.tejuncho.usage;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * 使わないことにした表記の規則.
 */
@Entity
@Table(name = "house_usage_off")
public final class SwitchedOffRule {

	/** 理由の長さの上限（文字）. */
	public static final int MAX_REASON = 200;

	@Id
	private String ruleId;

	@Version
	private @Nullable Long version;

	private String reason;

	private String changedBy;

	private Instant changedAt;

	SwitchedOffRule(String ruleId, String reason, String person, Instant now) {
		this.ruleId = ruleId;
		this.reason = reason;
		this.changedBy = person;
		this.changedAt = now;
	}

	@SuppressWarnings("NullAway.Init")
	SwitchedOffRule() {
	}

	public String ruleId() {
		return this.ruleId;
	}

	public String reason() {
		return this.reason;
	}

	public String changedBy() {
		return this.changedBy;
	}

	public Instant changedAt() {
		return this.changedAt;
	}

}
