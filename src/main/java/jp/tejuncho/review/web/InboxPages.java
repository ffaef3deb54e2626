package jp.tejuncho.review.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.springframework.stereotype.Component;

import jp.tejuncho.organization.ApprovalAct;
import jp.tejuncho.review.InboxItem;
import jp.tejuncho.review.NoticeItem;
import jp.tejuncho.review.Stage;
import jp.tejuncho.text.JapanTime;

/**
 * 「あなたの番」の画面の組立て.
 */
@Component
class InboxPages {

	private final Clock clock;

	InboxPages(Clock clock) {
		this.clock = clock;
	}

	List<Waiting> waiting(List<InboxItem> items) {
		return items.stream().map((item) -> {
			long days = Duration.between(item.since(), this.clock.instant()).toDays();
			return new Waiting("/drafts/" + item.draftId() + "/review", item.system(), item.kind().label(),
					item.versionName(), task(item), item.from(), JapanTime.dayAndTime(item.since()), days,
					days >= 7 && (item.post() != null || item.stage() == Stage.RETURNED));
		}).toList();
	}

	private static String task(InboxItem item) {
		if (item.post() != null) {
			return ((item.act() != null) ? act(item.act()) : "") + "（" + item.post().label() + "として）";
		}
		return (item.stage() == Stage.RETURNED) ? "差し戻されました。直して、もう一度照会に出します" : "承認されました。決裁と施行を記録します";
	}

	private static String act(ApprovalAct act) {
		return switch (act) {
			case DRAFT -> "起案する";
			case CHECK -> "確認する";
			case APPROVE -> "承認する";
			case REPORT -> "報告を受ける";
		};
	}

	List<News> notices(List<NoticeItem> items) {
		return items.stream()
			.map((item) -> new News("/drafts/" + item.draftId() + "/review",
					"/inbox/notices/" + item.draftId() + "/" + item.position() + "/read", item.system(),
					item.kind().label(), item.versionName(),
					item.by() + "さん" + ((item.post() != null) ? "（" + item.post().label() + "）" : "") + "が"
							+ item.what().label(),
					(item.at() != null) ? JapanTime.dayAndTime(item.at()) : "", item.words()))
			.toList();
	}

	/**
	 * 待っている文書.
	 *
	 * @param href where it is done
	 * @param system whose document
	 * @param kind which document
	 * @param version which version
	 * @param task as what
	 * @param from who sent it, or sent it back
	 * @param since since when
	 * @param days how many days ago
	 * @param late whether it waits long
	 */
	public record Waiting(String href, String system, String kind, String version, String task, String from,
			String since, long days, boolean late) {
	}

	/**
	 * 知らせの一件.
	 *
	 * @param href where it is told
	 * @param read where it is said that it was read
	 * @param system whose document
	 * @param kind which document
	 * @param version which version
	 * @param what who did what
	 * @param when when
	 * @param words why, or empty
	 */
	public record News(String href, String read, String system, String kind, String version, String what, String when,
			String words) {
	}

}
