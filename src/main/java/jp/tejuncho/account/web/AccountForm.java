package jp.tejuncho.account.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

import jp.tejuncho.account.AccountView;
import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.platform.validation.PlainLine;
import jp.tejuncho.text.Wareki;
import jp.tejuncho.text.WrittenDate;

/**
 * 利用者の入力.
 */
public class AccountForm {

	static final String WHOLE_BODY = "ALL";

	private static final int EMPTY_ROWS = 2;

	@NotBlank
	@PlainLine(max = 50)
	private String signInName = "";

	@NotBlank
	@PlainLine(max = 50)
	private String displayName = "";

	@Size(max = 254, message = "メールアドレスは254文字までです")
	@Pattern(regexp = "|[!-?A-~]+@[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?",
			message = "メールアドレスを、yamada@example.lg.jp のように半角で入力してください")
	private String mail = "";

	@PlainLine(max = 30)
	private String endsOn = "";

	private String currentPassword = "";

	private long version;

	@Valid
	@Size(max = 100, message = "役割は100行までです")
	private List<Row> rows = new ArrayList<>();

	static AccountForm of(AccountView account) {
		AccountForm form = new AccountForm();
		form.signInName = account.signInName();
		form.displayName = account.displayName();
		form.mail = account.mail();
		form.endsOn = Wareki.orEmpty(account.endsOn());
		form.version = account.version();
		account.assignments()
			.stream()
			.sorted(Comparator.comparing(Assignment::role))
			.map(Row::of)
			.forEach((row) -> form.rows.add(row));
		form.addRows();
		return form;
	}

	static AccountForm empty() {
		AccountForm form = new AccountForm();
		form.addRows();
		return form;
	}

	void addRows() {
		for (int count = 0; count < EMPTY_ROWS; count++) {
			this.rows.add(new Row());
		}
	}

	/**
	 * The rows that say something.
	 * @param known the sections that may be chosen
	 * @param stored how many rows the person had when the page was made, at the top: who
	 * takes a role away leaves its section standing
	 * @param result takes what is wrong with a row
	 * @return roles and sections
	 */
	Set<Assignment> assignments(Set<SectionId> known, int stored, BindingResult result) {
		Set<Assignment> assignments = new LinkedHashSet<>();
		for (int place = 0; place < this.rows.size(); place++) {
			Row row = this.rows.get(place);
			Role role = row.getRole();
			if (role == null) {
				if (place >= stored && !row.getSection().isEmpty()) {
					result.rejectValue("rows[" + place + "].section", "role", "課だけが選ばれています。役割も選ぶか、「課を選んでください」に戻してください");
				}
				continue;
			}
			if (role.everywhere() || row.getSection().equals(WHOLE_BODY)) {
				assignments.add(Assignment.everywhere(role));
				continue;
			}
			SectionId section = row.sectionId();
			if (section == null || !known.contains(section)) {
				result.rejectValue("rows[" + place + "].section", "section", "担当する課、または「全庁」を選んでください");
				continue;
			}
			assignments.add(new Assignment(role, section));
		}
		return assignments;
	}

	public String getSignInName() {
		return this.signInName;
	}

	public void setSignInName(String signInName) {
		this.signInName = signInName.strip();
	}

	public String getDisplayName() {
		return this.displayName;
	}

	public void setDisplayName(String displayName) {
		this.displayName = displayName.strip();
	}

	public String getMail() {
		return this.mail;
	}

	public void setMail(String mail) {
		this.mail = mail.strip();
	}

	/**
	 * Says why the last day is none.
	 * @param result takes it
	 */
	void checkEnd(BindingResult result) {
		if (!this.endsOn.isEmpty() && !result.hasFieldErrors("endsOn")) {
			WrittenDate.of(this.endsOn)
				.complaintAsDay("利用の期限")
				.ifPresent((complaint) -> result.rejectValue("endsOn", "day", complaint));
		}
	}

	@Nullable LocalDate end() {
		return WrittenDate.of(this.endsOn).day().orElse(null);
	}

	public String getEndsOn() {
		return this.endsOn;
	}

	public void setEndsOn(String endsOn) {
		this.endsOn = endsOn.strip();
	}

	/**
	 * Whether it says who may come in with which role, or where the person is written to.
	 * @param account what is stored
	 * @param assignments roles and sections as sent
	 * @return false where a name or a day is all
	 */
	boolean changesAccess(AccountView account, Set<Assignment> assignments) {
		LocalDate end = end();
		return !assignments.equals(account.assignments()) || !this.mail.equals(account.mail())
				|| !Objects.equals(end, account.endsOn());
	}

	public String getCurrentPassword() {
		return this.currentPassword;
	}

	public void setCurrentPassword(String currentPassword) {
		this.currentPassword = currentPassword;
	}

	public long getVersion() {
		return this.version;
	}

	public void setVersion(long version) {
		this.version = version;
	}

	public List<Row> getRows() {
		return this.rows;
	}

	public void setRows(List<Row> rows) {
		this.rows = rows;
	}

	/**
	 * 役割の一行.
	 */
	public static class Row {

		private @Nullable Role role;

		private String section = "";

		static Row of(Assignment assignment) {
			Row row = new Row();
			row.role = assignment.role();
			SectionId section = assignment.section();
			row.section = (section != null) ? section.toString() : WHOLE_BODY;
			return row;
		}

		@Nullable SectionId sectionId() {
			try {
				return new SectionId(UUID.fromString(this.section));
			}
			catch (IllegalArgumentException ex) {
				return null;
			}
		}

		public @Nullable Role getRole() {
			return this.role;
		}

		public void setRole(@Nullable Role role) {
			this.role = role;
		}

		public String getSection() {
			return this.section;
		}

		public void setSection(String section) {
			this.section = section;
		}

	}

}
