package jp.tejuncho.contact.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import jp.tejuncho.contact.ContactKeeping;
import jp.tejuncho.contact.ContactPerson;
import jp.tejuncho.contact.ContactSheet;
import jp.tejuncho.contact.Duty;
import jp.tejuncho.contact.LogSource;
import jp.tejuncho.contact.ReportingAgency;
import jp.tejuncho.platform.validation.PlainLine;

/**
 * 連絡体制の入力.
 *
 * A row left blank is no row; spare rows stand at the end, so that rows can be added
 * without a script.
 */
public class ContactForm {

	private static final int SPARE = 3;

	private long version;

	@Valid
	@Size(max = ContactSheet.MAX_ROWS, message = "連絡先は50件までです")
	private List<Person> people = new ArrayList<>();

	@Valid
	@Size(max = ContactSheet.MAX_ROWS, message = "ログの一覧は50件までです")
	private List<Log> logs = new ArrayList<>();

	@Valid
	@Size(max = ContactSheet.MAX_ROWS, message = "関係機関は50件までです")
	private List<Agency> agencies = new ArrayList<>();

	static ContactForm of(ContactSheet sheet) {
		ContactForm form = new ContactForm();
		form.version = sheet.version();
		sheet.people().forEach((person) -> form.people.add(Person.of(person)));
		sheet.logSources().forEach((log) -> form.logs.add(Log.of(log)));
		sheet.agencies().forEach((agency) -> form.agencies.add(Agency.of(agency)));
		return form.withSpareRows();
	}

	ContactForm withSpareRows() {
		this.people.removeIf(Person::isBlank);
		this.logs.removeIf(Log::isBlank);
		this.agencies.removeIf(Agency::isBlank);
		for (int i = 0; i < SPARE; i++) {
			this.people.add(new Person());
			this.logs.add(new Log());
			this.agencies.add(new Agency());
		}
		return this;
	}

	ContactKeeping.Written written() {
		return new ContactKeeping.Written(
				this.people.stream().filter((person) -> !person.isBlank()).map(Person::toPerson).toList(),
				this.logs.stream().filter((log) -> !log.isBlank()).map(Log::toLog).toList(),
				this.agencies.stream().filter((agency) -> !agency.isBlank()).map(Agency::toAgency).toList());
	}

	/**
	 * Moves a row towards the top, for the order is the list number.
	 * @param row counted from 0
	 */
	void raise(int row) {
		if (row > 0 && row < this.people.size()) {
			this.people.add(row - 1, this.people.remove(row));
		}
	}

	public long getVersion() {
		return this.version;
	}

	public void setVersion(long version) {
		this.version = version;
	}

	public List<Person> getPeople() {
		return this.people;
	}

	public List<Log> getLogs() {
		return this.logs;
	}

	public List<Agency> getAgencies() {
		return this.agencies;
	}

	private static boolean isBlank(@Nullable String... cells) {
		return Stream.of(cells).allMatch((cell) -> cell == null || cell.isBlank());
	}

	private static String clean(@Nullable String cell) {
		return (cell != null) ? cell.strip() : "";
	}

	/**
	 * 連絡先の行.
	 */
	public static class Person extends Row {

		private Duty duty = Duty.STAFF;

		@PlainLine(max = 100)
		private @Nullable String post;

		@PlainLine(max = 50)
		private @Nullable String afterHours;

		static Person of(ContactPerson person) {
			Person row = new Person();
			row.duty = person.duty();
			row.post = person.post();
			row.afterHours = person.afterHours();
			row.reach(person.name(), person.telephone(), person.email());
			return row;
		}

		boolean isBlank() {
			return ContactForm.isBlank(this.post, getName(), getTelephone(), this.afterHours, getEmail());
		}

		ContactPerson toPerson() {
			return new ContactPerson(this.duty, clean(this.post), clean(getName()), clean(getTelephone()),
					clean(this.afterHours), clean(getEmail()));
		}

		public Duty getDuty() {
			return this.duty;
		}

		public void setDuty(Duty duty) {
			this.duty = duty;
		}

		public @Nullable String getPost() {
			return this.post;
		}

		public void setPost(@Nullable String post) {
			this.post = post;
		}

		public @Nullable String getAfterHours() {
			return this.afterHours;
		}

		public void setAfterHours(@Nullable String afterHours) {
			this.afterHours = afterHours;
		}

	}

	/**
	 * ログの行.
	 */
	public static class Log {

		@PlainLine(max = 100)
		private @Nullable String server;

		@PlainLine(max = 100)
		private @Nullable String computer;

		@PlainLine(max = 300)
		private @Nullable String logs;

		static Log of(LogSource log) {
			Log row = new Log();
			row.server = log.server();
			row.computer = log.computer();
			row.logs = log.logs();
			return row;
		}

		boolean isBlank() {
			return ContactForm.isBlank(this.server, this.computer, this.logs);
		}

		LogSource toLog() {
			return new LogSource(clean(this.server), clean(this.computer), clean(this.logs));
		}

		public @Nullable String getServer() {
			return this.server;
		}

		public void setServer(@Nullable String server) {
			this.server = server;
		}

		public @Nullable String getComputer() {
			return this.computer;
		}

		public void setComputer(@Nullable String computer) {
			this.computer = computer;
		}

		public @Nullable String getLogs() {
			return this.logs;
		}

		public void setLogs(@Nullable String logs) {
			this.logs = logs;
		}

	}

	/**
	 * 関係機関の行.
	 */
	public static class Agency extends Row {

		@PlainLine(max = 100)
		private @Nullable String agency;

		@PlainLine(max = 100)
		private @Nullable String office;

		static Agency of(ReportingAgency agency) {
			Agency row = new Agency();
			row.agency = agency.agency();
			row.office = agency.office();
			row.reach(agency.name(), agency.telephone(), agency.email());
			return row;
		}

		boolean isBlank() {
			return ContactForm.isBlank(this.agency, this.office, getName(), getTelephone(), getEmail());
		}

		ReportingAgency toAgency() {
			return new ReportingAgency(clean(this.agency), clean(this.office), clean(getName()), clean(getTelephone()),
					clean(getEmail()));
		}

		public @Nullable String getAgency() {
			return this.agency;
		}

		public void setAgency(@Nullable String agency) {
			this.agency = agency;
		}

		public @Nullable String getOffice() {
			return this.office;
		}

		public void setOffice(@Nullable String office) {
			this.office = office;
		}

	}

	/**
	 * 連絡の取り方.
	 */
	public abstract static class Row {

		@PlainLine(max = 100)
		private @Nullable String name;

		@PlainLine(max = 50)
		private @Nullable String telephone;

		@PlainLine(max = 200)
		private @Nullable String email;

		void reach(String name, String telephone, String email) {
			this.name = name;
			this.telephone = telephone;
			this.email = email;
		}

		public @Nullable String getName() {
			return this.name;
		}

		public void setName(@Nullable String name) {
			this.name = name;
		}

		public @Nullable String getTelephone() {
			return this.telephone;
		}

		public void setTelephone(@Nullable String telephone) {
			this.telephone = telephone;
		}

		public @Nullable String getEmail() {
			return this.email;
		}

		public void setEmail(@Nullable String email) {
			this.email = email;
		}

	}

}
