package jp.tejuncho.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import jp.tejuncho.audit.AuditStampAuthority.Stamp;
import jp.tejuncho.audit.AuditStamps.Kept;
import jp.tejuncho.text.JapanTime;

/**
 * 時刻の証明の検査.
 *
 * What the tokens beside the notes prove: whoever makes the chain anew has no token of
 * the time they forge.
 */
@Service
public class AuditStampCheck {

	private final AuditStamps stamps;

	private final AuditStampAuthority authority;

	private final AuditSeals seals;

	AuditStampCheck(AuditStamps stamps, AuditStampAuthority authority, AuditSeals seals) {
		this.stamps = stamps;
		this.authority = authority;
		this.seals = seals;
	}

	/**
	 * 検査する.
	 * @return what is proved, and everything that doesn't fit
	 */
	public Result check() {
		try {
			List<Kept> all = this.stamps.read();
			if (all.isEmpty()) {
				return new Result(this.authority.isAsked() ? "時刻の証明は、まだありません。" : "", List.of());
			}
			if (!this.authority.isKnown()) {
				return new Result("時刻の証明が%,d件ありますが、検査していません。時刻認証局の証明書（TEJUNCHO_AUDIT_TIME_STAMP_CERTIFICATES）が決まっていません。"
					.formatted(all.size()), List.of());
			}
			return check(all);
		}
		catch (IOException ex) {
			return new Result("", List.of("時刻の証明のファイル " + this.stamps.file().map(String::valueOf).orElse("")
					+ " を読めません。書き換えられたか、途中で切れています。（" + ex.getMessage() + "）"));
		}
	}

	private Result check(List<Kept> all) {
		List<String> faults = new ArrayList<>();
		String proved = "";
		int fitting = 0;
		for (Kept kept : all) {
			Stamp stamp = read(kept, faults);
			if (stamp != null && !this.seals.has(kept.seal())) {
				faults.add("%sに時刻の証明をもらった封（%,d件目、%s）が、どこにもありません。記録が封ごと作り直されたおそれがあります。"
					.formatted(JapanTime.dayAndTime(stamp.at()), kept.seal().number(), kept.seal().digest()));
			}
			else if (stamp != null) {
				fitting++;
				proved = "%,d件目までの記録は、%sまでにあったと、時刻認証局（%s）が証明しています".formatted(kept.seal().number(),
						JapanTime.dayAndTime(stamp.at()), stamp.by());
			}
		}
		return new Result(proved.isEmpty() ? "" : proved + "（時刻の証明は全部で%,d件）。".formatted(fitting), faults);
	}

	private @Nullable Stamp read(Kept kept, List<String> faults) {
		try {
			return this.authority.read(kept.bytes(), kept.seal());
		}
		catch (IOException ex) {
			faults.add("%,d件目の封の時刻の証明が合いません。書き換えられたか、証明書のファイルにない証明書で署名されています。（%s）".formatted(kept.seal().number(),
					ex.getMessage()));
			return null;
		}
	}

	/**
	 * 検査の結果.
	 *
	 * @param proved what is proved, in words; empty where nothing is
	 * @param faults everything that doesn't fit
	 */
	public record Result(String proved, List<String> faults) {

		public Result {
			faults = List.copyOf(faults);
		}

		/**
		 * What is proved; what doesn't fit is told among the faults of the check.
		 * @return a line, or none
		 */
		public List<String> lines() {
			return this.proved.isEmpty() ? List.of() : List.of(this.proved);
		}

	}

}
