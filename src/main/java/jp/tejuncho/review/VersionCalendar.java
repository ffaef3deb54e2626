package jp.tejuncho.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.drafting.DraftStages;
import jp.tejuncho.text.Wareki;

/**
 * 版の暦.
 *
 * What the versions of a document are on a day. Nothing is written when a day comes:
 * everything follows from what was recorded, whenever it was recorded, and the day.
 *
 * @param releases what was approved, the newest first
 * @param today the day
 */
public record VersionCalendar(List<Release> releases, LocalDate today) {

	public VersionCalendar {
		releases = List.copyOf(releases);
	}

	/**
	 * The version that holds on the day.
	 * @return the newest of those that hold; nothing before the first one and after the
	 * end
	 */
	public Optional<Release> inForce() {
		return this.releases.stream().filter((release) -> release.holdsOn(this.today)).findFirst();
	}

	/**
	 * The version that was decided last: what a revision begins with.
	 * @return the newest one with a day of coming into force, if there is one
	 */
	public Optional<Release> decided() {
		return this.releases.stream().filter((release) -> release.inForceFrom() != null).findFirst();
	}

	/**
	 * The version a document is, where no draft of it is being made.
	 * @param stage how far the document has come
	 * @return what was approved or decided last; nothing while it is being written or
	 * read by reviewers
	 */
	public Optional<Release> settled(Stage stage) {
		return switch (stage) {
			case DRAFTING, IN_REVIEW, RETURNED, REVISING -> Optional.empty();
			case APPROVED, REPORTED -> this.releases.stream().findFirst();
			case IN_FORCE, ABOLISHED -> decided();
		};
	}

	/**
	 * The version a reader is given, where no draft is being made.
	 * @param stage how far the document has come
	 * @return what holds on the day, or held last, rather than what waits for its own or
	 * never holds
	 */
	public Optional<Release> shown(Stage stage) {
		Optional<Release> settled = settled(stage);
		if (settled.filter((release) -> validity(release) == Validity.COMING || neverHolds(release)).isEmpty()) {
			return settled;
		}
		return this.releases.stream()
			.filter((release) -> release.inForceFrom() != null && !this.today.isBefore(release.inForceFrom()))
			.filter((release) -> !neverHolds(release))
			.findFirst()
			.or(() -> settled);
	}

	// its first day was made its last
	private static boolean neverHolds(Release release) {
		return release.inForceFrom() != null && release.inForceFrom().equals(release.inForceUntil());
	}

	/**
	 * Whether the document is to end on a day that lies ahead.
	 * @return {@code true} from the record of its end until that day
	 */
	boolean isEnding() {
		return decided().filter((release) -> release.state() == Release.State.ABOLISHED)
			.map(Release::inForceUntil)
			.filter(this.today::isBefore)
			.isPresent();
	}

	/**
	 * What a version is on the day.
	 * @param release one of the versions
	 * @return the same for the same day and the same records
	 */
	public Validity validity(Release release) {
		return switch (release.state()) {
			case APPROVED -> Validity.APPROVED;
			case RETRACTED -> Validity.RETRACTED;
			case REPLACED -> Validity.REPLACED;
			case IN_FORCE, SUPERSEDED, ABOLISHED -> decidedValidity(release);
		};
	}

	private Validity decidedValidity(Release release) {
		boolean abolished = release.state() == Release.State.ABOLISHED;
		if (isOvertaken(release)) {
			return Validity.FORMER;
		}
		if (release.inForceUntil() != null && !this.today.isBefore(release.inForceUntil())) {
			return abolished ? Validity.ABOLISHED : Validity.FORMER;
		}
		if (release.inForceFrom() != null && this.today.isBefore(release.inForceFrom())) {
			return Validity.COMING;
		}
		return abolished ? Validity.ENDING : Validity.IN_FORCE;
	}

	// the newer one holds, or has held
	private boolean isOvertaken(Release release) {
		return this.releases.stream()
			.filter((other) -> other.sequence() > release.sequence())
			.map(Release::inForceFrom)
			.anyMatch((from) -> from != null && !this.today.isBefore(from));
	}

	/**
	 * What a version is on the day, in words.
	 * @param release one of the versions
	 * @return for instance 未施行（令和９年４月１日施行）; what waits for its day says its end besides,
	 * if that is settled
	 */
	public String label(Release release) {
		Validity validity = validity(release);
		return switch (validity) {
			case COMING -> validity.label() + "（" + day(release.inForceFrom(), "施行") + end(release) + "）";
			case ENDING -> validity.label() + "（" + day(release.inForceUntil(), "廃止") + "）";
			case ABOLISHED -> validity.label() + "（" + day(release.inForceUntil(), "") + "）";
			case APPROVED, IN_FORCE, FORMER, RETRACTED, REPLACED -> validity.label();
		};
	}

	// what waits for its day may have its last one already, the same even: it never holds
	private static String end(Release release) {
		if (release.state() != Release.State.ABOLISHED) {
			return "";
		}
		return neverHolds(release) ? "、同じ日に廃止予定" : "、" + day(release.inForceUntil(), "廃止予定");
	}

	private static String day(@Nullable LocalDate day, String what) {
		return Wareki.of(Objects.requireNonNull(day)) + what;
	}

	/**
	 * A version by its name, for where there is no room for days.
	 * @param release one of the versions
	 * @return for instance 第２版（未施行）
	 */
	public String named(Release release) {
		Validity validity = validity(release);
		boolean ending = validity == Validity.COMING && release.state() == Release.State.ABOLISHED;
		return release.versionName() + "（" + validity.label() + (ending ? "、" + Validity.ENDING.label() : "") + "）";
	}

	/**
	 * How the document stands on the day.
	 * @param document how far it has come
	 * @return what its pages and the lists say
	 */
	public DraftStages.State state(DocumentCase document) {
		Stage stage = document.stage();
		Optional<Release> settled = settled(stage).filter((release) -> release.inForceFrom() != null);
		return new DraftStages.State(settled.map(this::label).orElse(stage.label()),
				stage.writing(settled.map(this::validity).orElse(Validity.APPROVED)),
				settled.map(Release::versionName).orElse(DocumentCase.versionName(document.number())), beside(settled),
				stage.isDrafted() ? ((document.number() == 1) ? "案" : "改正案") : "");
	}

	// the versions that a reader must know of besides
	private String beside(Optional<Release> settled) {
		List<String> others = new ArrayList<>();
		for (Release release : this.releases.reversed()) {
			boolean same = settled.filter((known) -> known.sequence() == release.sequence()).isPresent();
			Validity validity = validity(release);
			if (!same && (validity == Validity.IN_FORCE || validity == Validity.COMING)) {
				others.add(release.versionName() + "は" + ((validity == Validity.IN_FORCE) ? "施行中" : label(release)));
			}
		}
		return String.join("、", others);
	}

	/**
	 * 版の効力.
	 */
	public enum Validity {

		/** 承認済み. */
		APPROVED("承認済み"),

		/** 未施行. */
		COMING("未施行"),

		/** 施行. */
		IN_FORCE("施行"),

		/** 廃止予定: holds, or will hold, until a day that is settled. */
		ENDING("廃止予定"),

		/** 旧版. */
		FORMER("旧版"),

		/** 廃止. */
		ABOLISHED("廃止"),

		/** 取下げ. */
		RETRACTED("取下げ"),

		/** 差替え. */
		REPLACED("差替え");

		private final String label;

		Validity(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

}
