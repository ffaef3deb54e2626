package jp.tejuncho.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.system.AbolitionRefused;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.SystemDocuments;

/**
 * 情報システムの終わりと文書.
 */
@Component
class SystemEnds implements SystemDocuments {

	private final Drafting drafting;

	private final CaseFiles files;

	private final Enforcing enforcing;

	SystemEnds(Drafting drafting, CaseFiles files, Enforcing enforcing) {
		this.drafting = drafting;
		this.files = files;
		this.enforcing = enforcing;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Ending> of(InformationSystem system, SignedInStaff staff) {
		return files(system, staff).map(SystemEnds::ending).toList();
	}

	private Stream<CaseFile> files(InformationSystem system, SignedInStaff staff) {
		return Stream.of(DocumentKind.values())
			.map((kind) -> this.drafting.find(system.id(), kind))
			.flatMap(Optional::stream)
			.map((draft) -> this.files.open(draft, staff));
	}

	private static Ending ending(CaseFile file) {
		String name = file.manuscript().draft().kind().label();
		String state = file.manuscript().stage().version() + "　" + file.manuscript().stage().told();
		UUID id = file.document().draft().value();
		LocalDate ended = file.abolished().map(Release::inForceUntil).orElse(null);
		return new Ending(id, name, state, becomes(file), hindrance(file), ended);
	}

	private static String becomes(CaseFile file) {
		return switch (file.document().stage()) {
			case IN_FORCE -> decided(file) + "を、情報システムと同じ日に廃止します。";
			case REVISING -> decided(file) + "を、情報システムと同じ日に廃止します。途中の改正は、そこで終わります。";
			case ABOLISHED -> file.calendar().isEnding() ? "情報システムより先に、又は同じ日に廃止することが決まっています。" : "もう廃止しています。";
			case DRAFTING, RETURNED -> file.base().isPresent() ? "" : "まだ文書になっていない案なので、登録したときから直せなくなります。";
			case IN_REVIEW, APPROVED, REPORTED -> "";
		};
	}

	private static String decided(CaseFile file) {
		return file.base().map(file.calendar()::named).orElse("決まった版");
	}

	private static String hindrance(CaseFile file) {
		return switch (file.document().stage()) {
			case IN_FORCE, REVISING, ABOLISHED, DRAFTING -> "";
			case RETURNED -> file.base().isPresent() ? "改正が差し戻されたままです。「照会・承認」の画面で改正を取りやめてから、情報システムを廃止してください。" : "";
			case IN_REVIEW -> "照会中です。「照会・承認」の画面で引き戻してから、情報システムを廃止してください。";
			case APPROVED, REPORTED -> "承認されて、施行を待っています。「照会・承認」の画面で承認を取り下げるか、施行を記録してから、情報システムを廃止してください。";
		};
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void abolish(InformationSystem system, LocalDate from, String reason, SignedInStaff staff) {
		files(system, staff).filter((file) -> ends(file.document().stage())).forEach((file) -> {
			try {
				this.enforcing.end(file.document().draft(), from, "情報システムの廃止による。" + reason, staff);
			}
			catch (ActRefused ex) {
				throw new AbolitionRefused(file.manuscript().draft().kind().label() + "：" + ex.getMessage());
			}
		});
	}

	private static boolean ends(Stage stage) {
		return stage == Stage.IN_FORCE || stage == Stage.REVISING;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void takeUpAgain(InformationSystem system, Set<UUID> documents, String reason, SignedInStaff staff) {
		files(system, staff).map(CaseFile::document)
			.map(DocumentCase::draft)
			.filter((draft) -> documents.contains(draft.value()))
			.forEach((draft) -> this.enforcing.takeEndBack(draft, reason, staff));
	}

}
