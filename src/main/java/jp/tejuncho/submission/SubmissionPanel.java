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

	@Override
	public List<PanelLink> links(CaseFile file, SignedInStaff staff) {
		String href = "/drafts/" + file.manuscript().draft().id() + "/submission";
		return Submitting.candidate(file).map((release) -> {
			boolean open = release.state() == Release.State.APPROVED;
			String text = open ? "起案文、新旧対照表、全文などを、番号の付いたファイルにまとめて、文書管理システムに添付できます。"
					: "決裁に出した" + release.versionName() + "の一式を、出したときのまま取り出せます。";
			return new PanelLink("決裁の一式", text, href, open ? "決裁の一式を作る" : "決裁の一式を見る", open, false);
		}).stream().toList();
	}

}
