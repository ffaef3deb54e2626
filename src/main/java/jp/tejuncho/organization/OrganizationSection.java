package jp.tejuncho.organization;

import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import jp.tejuncho.platform.LastWriter;

/**
 * 課.
 *
 * A section is never deleted while systems or people hang on it: when it is abolished it
 * becomes inactive, so that the documents it has made still say whose they were.
 */
@Entity
@Table(name = "organization_section")
public final class OrganizationSection {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private SectionId id;

	@Version
	private @Nullable Long version;

	@LastWriter
	private @Nullable UUID writer;

	private String department;

	private String bureau;

	private String section;

	private int position;

	private boolean active;

	private boolean sample;

	/**
	 * A section that exists from now on.
	 * @param id its id
	 * @param names what it is called
	 * @param position its place in the order of sections
	 * @param sample whether it is fictional
	 */
	public OrganizationSection(SectionId id, SectionNames names, int position, boolean sample) {
		this.id = id;
		this.department = names.department();
		this.bureau = (names.bureau() != null) ? names.bureau() : "";
		this.section = names.section();
		this.position = position;
		this.active = true;
		this.sample = sample;
	}

	@SuppressWarnings("NullAway.Init")
	OrganizationSection() {
	}

	public SectionId id() {
		return this.id;
	}

	public long version() {
		return (this.version != null) ? this.version : 0;
	}

	public SectionNames names() {
		return new SectionNames(this.department, this.bureau, this.section);
	}

	/**
	 * 部・局・課を続けた名前.
	 * @return for example 総合政策部 情報統計局 情報政策課
	 */
	public String displayName() {
		return names().displayName();
	}

	public int position() {
		return this.position;
	}

	public boolean active() {
		return this.active;
	}

	public boolean sample() {
		return this.sample;
	}

	void rename(SectionNames names) {
		this.department = names.department();
		this.bureau = (names.bureau() != null) ? names.bureau() : "";
		this.section = names.section();
	}

	void close() {
		this.active = false;
	}

	void reopen() {
		this.active = true;
	}

	public @Nullable UUID writer() {
		return this.writer;
	}

}
