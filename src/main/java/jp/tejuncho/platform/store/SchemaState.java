package jp.tejuncho.platform.store;

import java.util.Arrays;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

import jp.tejuncho.platform.StartRefused;

/**
 * データベースの形.
 *
 * What the table of migrations says beside those of this jar. It is asked once at each
 * start; where there is nothing to do, that is all that happens.
 *
 * @param current the newest migration that is applied; empty in a new database
 * @param pending what is to be applied, oldest first
 */
record SchemaState(String current, List<String> pending) {

	private static final String WRONG_JAR = "データには手を触れていません。jarの取り違えです。この手順帖を最後に動かしたときのjarを置き直すか、そのjarに合う控えを戻してから、起動し直してください。";

	/**
	 * Looks at a database.
	 * @param flyway the migrations of this jar, on that database
	 * @return what is to be done
	 * @throws StartRefused if this jar must not touch it
	 */
	static SchemaState of(Flyway flyway) {
		List<MigrationInfo> all = Arrays.asList(flyway.info().all());
		all.forEach(SchemaState::check);
		String current = all.stream()
			.filter(MigrationInfo::isApplied)
			.reduce((_, later) -> later)
			.map(SchemaState::version)
			.orElse("");
		return new SchemaState(current,
				all.stream().filter((one) -> !one.isApplied()).map(SchemaState::version).toList());
	}

	boolean isCurrent() {
		return this.pending.isEmpty();
	}

	private static void check(MigrationInfo one) {
		MigrationState state = one.getState();
		if (state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED) {
			throw new StartRefused("データベースは、この手順帖より新しい版のもの（V" + version(one) + "）です。古いjarでは動かせません。",
					"新しい版のjarに戻すか、古い版に戻すなら、版を入れ替える前に取った控えも戻してから、起動し直してください。");
		}
		if (state.isFailed()) {
			throw new StartRefused("前に版を入れ替えたとき、データベースの形の変更（V" + version(one) + "）が途中で失敗しています。",
					"版を入れ替える前に取った控えを戻してから、起動し直してください。");
		}
		boolean same = one.isChecksumMatching() && one.isDescriptionMatching() && one.isTypeMatching();
		boolean known = state == MigrationState.SUCCESS || state == MigrationState.PENDING;
		if (!known || (one.isApplied() && !same)) {
			throw new StartRefused("データベースの形の記録（V" + version(one) + "）が、このjarと合いません。", WRONG_JAR);
		}
	}

	private static String version(MigrationInfo one) {
		return (one.getVersion() != null) ? one.getVersion().getVersion() : one.getDescription();
	}

}
