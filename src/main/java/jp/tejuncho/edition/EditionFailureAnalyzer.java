package jp.tejuncho.edition;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

import jp.tejuncho.edition.source.TemplateMistakes;

/**
 * Says in plain words why the application doesn't start with these templates.
 */
final class EditionFailureAnalyzer implements FailureAnalyzer {

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		Throwable cause = failure;
		while (cause != null) {
			String action = switch (cause) {
				case TemplateMistakes _ -> "示した行を直してから、起動し直してください。";
				case EditionAlreadyPublished published -> "ファイルを元に戻してください。内容を改めるときは、templates-ja/" + published.edition()
						+ " を写して新しい日付のフォルダーを作り、idとsequenceを変えてください。";
				case EditionDamaged _ ->
					"ディスクが傷んだか、データベースが書き換えられています。データはそのまま写して取っておき、--verify-audit で調べてから、傷みのない控えを戻してください（運用の手引の「改ざんの検査」）。";
				case EditionSequenceTaken taken ->
					"templates-ja/" + taken.edition() + "/edition.yaml のsequenceを、ほかの版にない数に直してください。";
				default -> "";
			};
			if (!action.isEmpty()) {
				return new FailureAnalysis(cause.getMessage(), action, cause);
			}
			cause = cause.getCause();
		}
		return null;
	}

}
