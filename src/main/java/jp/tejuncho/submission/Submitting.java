package jp.tejuncho.submission;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.archive.Archive;
import jp.tejuncho.audit.AuditRecording;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.organization.Organizations;
import jp.tejuncho.platform.Difference;
import jp.tejuncho.platform.NotFound;
import jp.tejuncho.review.ActRefused;
import jp.tejuncho.review.CaseFile;
import jp.tejuncho.review.CaseReading;
import jp.tejuncho.review.Release;
import jp.tejuncho.review.Remarking;
import jp.tejuncho.submission.Submission.Hindrance;

/**
 * 決裁に出すこと.
 *
 * What is handed in is made once, kept, and given out as it was kept. While the release
 * is not in force yet it is given out only as long as everything it was made of still
 * says the same.
 */
@Service
public class Submitting {

	private final CaseReading reading;

	private final Remarking remarking;

	private final Organizations organizations;

	private final HouseLetters templates;

	private final WrittenLetters letters;

	private final KeptBundles bundles;

	private final Bundling bundling;

	private final Archive archive;

	private final Drafting drafting;

	private final BundleProofs proofs;

	private final AuditRecording audit;

	private final Clock clock;

	Submitting(CaseReading reading, Remarking remarking, Organizations organizations, HouseLetters templates,
			WrittenLetters letters, KeptBundles bundles, Bundling bundling, Archive archive, Drafting drafting,
			BundleProofs proofs, AuditRecording audit, Clock clock) {
		this.reading = reading;
		this.remarking = remarking;
		this.organizations = organizations;
		this.templates = templates;
		this.letters = letters;
		this.bundles = bundles;
		this.bundling = bundling;
		this.archive = archive;
		this.drafting = drafting;
		this.proofs = proofs;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Which release would be handed in now.
	 * @param file everything that is known of a document
	 * @return the newest one that was approved and not taken back
	 */
	public static Optional<Release> candidate(CaseFile file) {
		return file.releases().stream().filter((release) -> switch (release.state()) {
			case APPROVED, IN_FORCE, SUPERSEDED, ABOLISHED -> true;
			case RETRACTED, REPLACED -> false;
		}).findFirst();
	}

	/**
	 * How things stand.
	 * @param id a draft
	 * @param staff who looks at it
	 * @return everything the page shows; nothing if no version has been approved
	 * @throws NotFound if there is no such draft, or none for this person
	 */
	@Transactional(readOnly = true)
	public Optional<Submission> read(DraftId id, SignedInStaff staff) {
		CaseFile file = this.reading.file(id, staff);
		return candidate(file).map((release) -> submission(file, release, staff));
	}

	private Submission submission(CaseFile file, Release release, SignedInStaff staff) {
		Material material = Material.of(file, release, this.remarking.of(release.draft()),
				this.organizations.current().comparison());
		Optional<Letter> stored = this.letters.findById(key(release));
		LetterContent proposed = new LetterContent(
				this.templates.get(material.template()).words().filled(material.values()), null,
				material.manuscript().house().owner().printedName() + "　" + staff.displayName());
		LetterContent letter = stored.map(Letter::content).orElse(proposed);
		KeptBundle kept = this.bundles.findById(key(release)).orElse(null);
		boolean open = release.state() == Release.State.APPROVED;
		Composition composition = Composition.of(material, letter);
		List<String> changed = (kept != null && open) ? changed(kept, composition.parts()) : List.of();
		return new Submission(file, material, letter, stored.map(Letter::version).orElse(Letter.NOT_STORED), proposed,
				composition, hindrances(file, release, stored.orElse(null)), changed, kept, open);
	}

	private static Release.Key key(Release release) {
		return new Release.Key(release.draft().value(), release.sequence());
	}

	private static List<String> changed(KeptBundle kept, List<BundlePart> parts) {
		Map<String, String> now = sources(parts);
		Map<String, String> then = kept.files()
			.stream()
			.filter((file) -> !file.source().isEmpty())
			.collect(Collectors.toMap(KeptBundle.File::name, KeptBundle.File::source));
		List<String> changed = new ArrayList<>();
		parts.stream()
			.map((part) -> part.fileName("pdf"))
			.filter((name) -> !Objects.equals(now.get(name), then.get(name)))
			.forEach(changed::add);
		then.keySet().stream().filter((name) -> !now.containsKey(name)).sorted().forEach(changed::add);
		return changed;
	}

	private static Map<String, String> sources(List<BundlePart> parts) {
		return parts.stream()
			.collect(Collectors.toMap((part) -> part.fileName("pdf"), (part) -> Archive.digest(part.document())));
	}

	private static List<Hindrance> hindrances(CaseFile file, Release release, @Nullable Letter letter) {
		List<Hindrance> hindrances = new ArrayList<>();
		if (release.state() != Release.State.APPROVED) {
			hindrances.add(new Hindrance("この版は決裁が済んでいるため、新しい一式は作れません。", List.of()));
			return hindrances;
		}
		if (file.lastRound().round() != release.round()
				|| file.releases().getFirst().sequence() != release.sequence()) {
			hindrances.add(new Hindrance("承認の後で、新しい照会か新しい版ができています。新しい版が承認されてから、一式を作ってください。", List.of()));
		}
		file.changes(file.round(release))
			.ifPresent((changes) -> hindrances.add(new Hindrance(
					"承認の後で、空欄の値、連絡先、組織の設定などが変わり、文書が変わっています。値を元に戻すか、「照会・承認」の画面で承認を取り下げ、出し直してください。", changes)));
		if (letter == null) {
			hindrances.add(new Hindrance("起案文が、まだ登録されていません。下の起案文を確かめて、登録してください。", List.of()));
		}
		else if (!letter.content().missing().isEmpty()) {
			hindrances.add(new Hindrance("起案文に、書いていない項目があります。書いて、登録してください。", letter.content().missing()));
		}
		return hindrances;
	}

	/**
	 * Writes the letter.
	 * @param id a draft
	 * @param content what it says
	 * @param version the version the person saw
	 * @param staff who writes it
	 * @throws WrittenMeanwhile if it says something else by now
	 */
	public void write(DraftId id, LetterContent content, long version, SignedInStaff staff) {
		this.drafting.writing(id, () -> {
			Submission now = writable(id, staff);
			if (now.version() != version) {
				throw new WrittenMeanwhile("letter",
						this.letters.findById(key(now.material().release())).map(Letter::writer).orElse(null));
			}
			Release.Key key = key(now.material().release());
			List<Difference> changes = now.letter().differences(content);
			Letter letter = this.letters.findById(key).orElseGet(() -> new Letter(key, content));
			letter.say(content);
			this.letters.saveAndFlush(letter);
			// which fields: their words stand in the letter
			this.audit.record(SubmissionActs.LETTER_KEPT, subject(now), now.material().release().versionName() + "　"
					+ changes.stream().map(Difference::label).collect(Collectors.joining("、")));
			return id;
		});
	}

	private Submission writable(DraftId id, SignedInStaff staff) {
		Submission now = read(id, staff).orElseThrow(() -> new ActRefused("承認された版がありません。承認されてから、決裁の一式を作ってください。"));
		if (!staff.writes(now.material().manuscript().system().owner())) {
			throw new ActRefused("決裁の一式を作るのは、文書を所管する課の担当者か情報システム管理者です。");
		}
		if (!now.writable()) {
			throw new ActRefused("この版は決裁が済んでいるため、起案文も一式も変えられません。");
		}
		return now;
	}

	private static String subject(Submission submission) {
		return submission.material().manuscript().system().subject();
	}

	/**
	 * Makes the bundle and keeps it.
	 * @param id a draft
	 * @param staff who makes it
	 * @return what was kept
	 * @throws ActRefused while anything is stale or missing, or if a letter can't be
	 * printed
	 */
	public KeptBundle make(DraftId id, SignedInStaff staff) {
		return this.drafting.writing(id, () -> {
			Submission now = writable(id, staff);
			now.hindrances().stream().findFirst().ifPresent((hindrance) -> {
				throw new ActRefused(hindrance.sentence(), hindrance.details());
			});
			Material material = now.material();
			Bundling.Bound bound = this.bundling.bind(material, now.composition());
			Map<String, String> sources = sources(now.composition().parts());
			List<KeptBundle.File> files = new ArrayList<>();
			bound.bundle().files().forEach((file) -> files.add(keep(file, sources.getOrDefault(file.name(), ""))));
			files.add(keep(bound.whole(), ""));
			String digest = Archive.digest(bound.bundle().zip());
			Release.Key key = key(material.release());
			KeptBundle bundle = this.bundles.findById(key).orElseGet(() -> new KeptBundle(key));
			bundle.hold(new KeptBundle.Label(bound.name(), digest, bound.bundle().day()), files, staff.displayName(),
					this.clock.instant());
			KeptBundle kept = this.bundles.saveAndFlush(bundle);
			this.audit.record(SubmissionActs.BUNDLED, subject(now), material.release().versionName() + "　"
					+ material.mark() + "\n" + bound.name() + "　SHA-256 " + digest, List.of(this.proofs.of(kept)));
			return kept;
		});
	}

	private KeptBundle.File keep(BundleFile file, String source) {
		return new KeptBundle.File(file.name(), this.archive.keep(file.bytes()), file.pages(), file.bytes().length,
				source);
	}

	/**
	 * Bundles that were handed in for versions before the newest.
	 * @param submission how things stand
	 * @return the newest first
	 */
	public List<KeptBundle> earlier(Submission submission) {
		Release.Key now = key(submission.material().release());
		List<Integer> decided = submission.file()
			.releases()
			.stream()
			.filter((release) -> release.inForceFrom() != null)
			.map(Release::sequence)
			.toList();
		return this.bundles.newestFirst(now.draftId())
			.stream()
			.filter((bundle) -> decided.contains(bundle.id().sequence()) && !bundle.id().equals(now))
			.toList();
	}

	/**
	 * A bundle that was made.
	 * @param id a draft
	 * @param sequence of which release
	 * @param staff who reads it
	 * @return what was kept
	 * @throws NotFound if there is none
	 * @throws ActRefused if it may not be handed in any more
	 */
	@Transactional(readOnly = true)
	public KeptBundle kept(DraftId id, int sequence, SignedInStaff staff) {
		CaseFile file = this.reading.file(id, staff);
		Release release = file.releases()
			.stream()
			.filter((known) -> known.sequence() == sequence)
			.findFirst()
			.orElseThrow(() -> new NotFound("版 " + sequence));
		KeptBundle bundle = this.bundles.findById(key(release)).orElseThrow(() -> new NotFound("決裁一式 " + sequence));
		if (release.inForceFrom() == null) {
			boolean current = release.state() == Release.State.APPROVED && submission(file, release, staff).isCurrent();
			if (!current) {
				throw new ActRefused("一式を作った後で、元になったものが変わりました。古い一式は取り出せません。作り直してください。");
			}
		}
		return bundle;
	}

	/**
	 * What is in a kept file.
	 * @param file the file
	 * @return the same bytes for ever
	 */
	@Transactional(readOnly = true)
	public byte[] bytes(KeptBundle.File file) {
		return this.archive.read(file.digest());
	}

	/**
	 * All files of a kept bundle in one ZIP file.
	 * @param bundle the bundle
	 * @return the same bytes for ever
	 */
	@Transactional(readOnly = true)
	public byte[] zip(KeptBundle bundle) {
		byte[] zip = new Bundle(bundle.files()
			.stream()
			.map((file) -> new BundleFile(file.name(), this.archive.read(file.digest()), file.pages()))
			.toList(), bundle.day()).zip();
		if (!Archive.digest(zip).equals(bundle.zipDigest())) {
			throw new IllegalStateException("The bundle " + bundle.id() + " is not what it was");
		}
		return zip;
	}

}
