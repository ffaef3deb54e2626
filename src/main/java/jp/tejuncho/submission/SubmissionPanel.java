package jp.tejuncho.submission;

import java.util.List;

import org.springframework.stereotype.Component;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.review.CaseFile;
import jp.tejuncho.review.CasePanel;
import jp.tejuncho.review.Release;
import jp.tejuncho.system.PanelLink;

/**
 * 決裁一式への案内.
 */
@Component
class SubmissionPanel implements CasePanel {

	private static final String TO_MAKE = "を、番号の付いたファイルにまとめて、文書管理システムに添付できます。";

	private final KeptBundles bundles;

	private final WrittenLetters letters;

	SubmissionPanel(KeptBundles bundles, WrittenLetters letters) {
		this.bundles = bundles;
		this.letters = letters;
	}

	@Override
	public List<PanelLink> links(CaseFile file, SignedInStaff staff) {
		String href = "/drafts/" + file.manuscript().draft().id() + "/submission";
		return Submitting.candidate(file).map((release) -> {
			boolean open = release.state() == Release.State.APPROVED;
			return new PanelLink("決裁の一式", open ? parts(release) + TO_MAKE : kept(release), href,
					open ? "決裁の一式を作る" : "決裁の一式を見る", open, false);
		}).stream().toList();
	}

	private static String parts(Release release) {
		return switch (Occasion.of(release)) {
			case FOUNDING -> "起案文、全文など";
			case REVISION -> "起案文、新旧対照表、全文など";
		};
	}

	private String kept(Release release) {
		Release.Key key = new Release.Key(release.draft().value(), release.sequence());
		if (this.bundles.findById(key).isPresent()) {
			return "決裁に出した" + release.versionName() + "の一式を、出したときのまま取り出せます。";
		}
		return release.versionName() + (this.letters.findById(key).isPresent() ? "の一式は、手順帖では作られていません。登録した起案文は見られます。"
				: "の一式も起案文も、手順帖では作られていません。");
	}

}
