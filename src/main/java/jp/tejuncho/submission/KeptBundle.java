package jp.tejuncho.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import jp.tejuncho.review.Release;

/**
 * 保存した決裁一式.
 *
 * The one that was made last of a release: what was handed in comes out again byte for
 * byte, whatever has changed since. The last of its files is all parts in one.
 */
@Entity
@Table(name = "submission_bundle")
public final class KeptBundle {

	@EmbeddedId
	private Release.Key id;

	@Embedded
	private Label label;

	private String madeBy;

	private Instant madeAt;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "submission_bundle_file",
			joinColumns = { @JoinColumn(name = "draft_id", referencedColumnName = "draft_id"),
					@JoinColumn(name = "sequence", referencedColumnName = "sequence") })
	@OrderColumn(name = "position")
	private List<File> files = new ArrayList<>();

	@Version
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	KeptBundle() {
	}

	KeptBundle(Release.Key id) {
		this.id = id;
		this.label = new Label("", "", LocalDate.EPOCH);
		this.madeBy = "";
		this.madeAt = Instant.EPOCH;
	}

	/**
	 * Takes the place of what was kept before.
	 * @param label what tells it from others
	 * @param files its files, and after them all parts in one
	 * @param by who made it
	 * @param at when
	 */
	void hold(Label label, List<File> files, String by, Instant at) {
		this.label = label;
		this.files.clear();
		this.files.addAll(files);
		this.madeBy = by;
		this.madeAt = at;
	}

	public Release.Key id() {
		return this.id;
	}

	public String name() {
		return this.label.name();
	}

	public String zipDigest() {
		return this.label.zipDigest();
	}

	LocalDate day() {
		return this.label.bearing();
	}

	public String madeBy() {
		return this.madeBy;
	}

	public Instant madeAt() {
		return this.madeAt;
	}

	/**
	 * The files of the ZIP file.
	 * @return in the order of their numbers
	 */
	public List<File> files() {
		return List.copyOf(this.files.subList(0, this.files.size() - 1));
	}

	/**
	 * All parts in one.
	 * @return a file that is not in the ZIP file
	 */
	public File whole() {
		return this.files.getLast();
	}

	/**
	 * 表書き.
	 *
	 * @param name what the ZIP file is called
	 * @param zipDigest its SHA-256
	 * @param bearing the day its files bear
	 */
	@Embeddable
	record Label(String name, String zipDigest, LocalDate bearing) {
	}

	/**
	 * ファイル.
	 *
	 * @param name its name
	 * @param digest its SHA-256
	 * @param pages how many pages it has; 0 for a text
	 * @param size how many bytes
	 * @param source digest of the tree it was printed from; empty if it follows from the
	 * others
	 */
	@Embeddable
	public record File(String name, String digest, int pages, int size, String source) {
	}

}
