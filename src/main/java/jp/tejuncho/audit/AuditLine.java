package jp.tejuncho.audit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import jp.tejuncho.text.JapanTime;

/**
 * 操作の記録の一行.
 *
 * As its reader may see it.
 *
 * @param id which entry
 * @param number the number of its seal, null while it has none
 * @param happenedAt when
 * @param actor who
 * @param act what was done
 * @param subject to what
 * @param detail what else there is to be said, or that it is covered up
 * @param remoteAddress where from
 * @param proves whether something was sealed with it
 */
public record AuditLine(UUID id, @Nullable Long number, Instant happenedAt, String actor, String act, String subject,
		String detail, String remoteAddress, boolean proves) {

	/** 伏せたときに示す文. */
	public static final String COVERED = "（審査と文書の言葉は、監査の役割の人だけに表示します）";

	/**
	 * What the columns of a sheet are called. The offset stands there once: beside each
	 * time it would make words of what a spreadsheet takes for a time.
	 */
	static final List<String> COLUMNS = List.of("封の番号", "日時（+09:00）", "人", "操作", "対象", "内容", "接続元");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final ZoneId ZONE = JapanTime.ZONE;

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

	static AuditLine of(RecordedAct act, @Nullable Long number, boolean open) {
		// what a fault says may be words of a review
		boolean told = open || !act.is(AuditAcknowledging.ACT);
		return new AuditLine(act.id(), number, act.happenedAt(), act.actor(), act.act(), told ? act.subject() : COVERED,
				(open || act.detail().isEmpty()) ? act.detail() : COVERED, act.remoteAddress(),
				Evidence.proves(act.evidence()));
	}

	List<String> cells() {
		return List.of((this.number != null) ? this.number.toString() : "", TIME.format(this.happenedAt.atZone(ZONE)),
				this.actor, this.act, this.subject, this.detail, this.remoteAddress);
	}

	/**
	 * As a line of JSON.
	 * @return one line, without its end
	 */
	String json() {
		Map<String, @Nullable Object> line = new LinkedHashMap<>();
		line.put("number", this.number);
		line.put("id", this.id.toString());
		line.put("at", this.happenedAt.atZone(ZONE).toOffsetDateTime().toString());
		line.put("actor", this.actor);
		line.put("act", this.act);
		line.put("subject", this.subject);
		line.put("detail", this.detail);
		line.put("address", this.remoteAddress);
		return JSON.writeValueAsString(line);
	}

}
