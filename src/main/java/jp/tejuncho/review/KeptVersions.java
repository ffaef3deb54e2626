package jp.tejuncho.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.archive.Archive;
import jp.tejuncho.archive.DocumentJson;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.SettledVersions;

/**
 * 決まった版の答え.
 */
@Component
class KeptVersions implements SettledVersions {

	private final DocumentCases cases;

	private final Releases releases;

	private final Archive archive;

	private final Clock clock;

	KeptVersions(DocumentCases cases, Releases releases, Archive archive, Clock clock) {
		this.cases = cases;
		this.releases = releases;
		this.archive = archive;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Settled> of(DraftId draft) {
		return this.cases.findById(draft.value())
			.map(DocumentCase::stage)
			.filter((stage) -> !stage.isDrafted())
			.flatMap((stage) -> settled(draft, stage));
	}

	private Optional<Settled> settled(DraftId draft, Stage stage) {
		VersionCalendar calendar = new VersionCalendar(this.releases.newestFirst(draft.value()),
				LocalDate.now(this.clock));
		return calendar.shown(stage).map((release) -> {
			String tree = Objects.requireNonNullElse(release.inForceDocument(), release.document());
			String pdf = Objects.requireNonNullElse(release.inForcePdf(), release.pdf());
			return new Settled(release.versionName(), calendar.named(release),
					DocumentJson.read(this.archive.read(tree)), () -> this.archive.read(pdf));
		});
	}

}
