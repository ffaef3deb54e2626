package jp.tejuncho.organization.web;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;

import jp.tejuncho.organization.OrganizationSection;
import jp.tejuncho.organization.SectionNames;
import jp.tejuncho.platform.validation.PlainLine;

/**
 * 課の入力.
 */
public class SectionForm {

	static final String[] FIELDS = { "version", "department", "bureau", "section" };

	private long version;

	@PlainLine(max = SectionNames.MAX_LENGTH)
	private String department = "";

	@PlainLine(max = SectionNames.MAX_LENGTH)
	private String bureau = "";

	@NotBlank(message = "課の名称を入力してください")
	@PlainLine(max = SectionNames.MAX_LENGTH)
	private String section = "";

	static SectionForm of(OrganizationSection section) {
		SectionForm form = new SectionForm();
		form.version = section.version();
		form.department = section.names().department();
		form.bureau = Objects.requireNonNullElse(section.names().bureau(), "");
		form.section = section.names().section();
		return form;
	}

	SectionNames names() {
		return new SectionNames(this.department, this.bureau, this.section);
	}

	public long getVersion() {
		return this.version;
	}

	public void setVersion(long version) {
		this.version = version;
	}

	public String getDepartment() {
		return this.department;
	}

	public void setDepartment(String department) {
		this.department = department;
	}

	public String getBureau() {
		return this.bureau;
	}

	public void setBureau(String bureau) {
		this.bureau = bureau;
	}

	public String getSection() {
		return this.section;
	}

	public void setSection(String section) {
		this.section = section;
	}

}
