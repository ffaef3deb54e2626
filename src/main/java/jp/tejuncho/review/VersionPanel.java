package jp.tejuncho.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.PanelLink;
import jp.tejuncho.system.SystemPanel;

/**
 * 情報システムの画面に載せる施行中の版の案内.
 *
 * While a revision is made the page leads to its draft; what holds meanwhile is found
 * here.
 */
@Component
@Order(11)
class VersionPanel implements SystemPanel {

	private final Drafting drafting;

	private final DocumentCases cases;

	private final Releases releases;

	private final Clock clock;

	VersionPanel(Drafting drafting, DocumentCases cases, Releases releases, Clock clock) {
		this.drafting = drafting;
		this.cases = cases;
		this.releases = releases;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public List<PanelLink> links(InformationSystem system, SignedInStaff staff) {
		return Stream.of(DocumentKind.values())
			.flatMap((kind) -> this.drafting.find(system.id(), kind).flatMap((draft) -> link(kind, draft)).stream())
			.toList();
	}

	private Optional<PanelLink> link(DocumentKind kind, DraftId draft) {
		boolean drafted = this.cases.findById(draft.value())
			.filter((document) -> document.isDecided() && document.stage().isDrafted())
			.isPresent();
		if (!drafted) {
			return Optional.empty();
		}
		return new VersionCalendar(this.releases.newestFirst(draft.value()), LocalDate.now(this.clock)).inForce()
			.map((release) -> new PanelLink(kind.label() + "の施行中の版", release.versionName() + "　施行です。",
					"/drafts/" + draft + "/releases/" + release.sequence() + "/in-force.pdf", "施行中の版を読む（PDF）", false,
					false));
	}

}
