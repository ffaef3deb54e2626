package jp.tejuncho.proof;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import jp.tejuncho.TejunchoApplication;
import jp.tejuncho.audit.AuditVerification;
import jp.tejuncho.contact.ContactKeeping;
import jp.tejuncho.contact.ContactRow;
import jp.tejuncho.contact.ContactSheet;
import jp.tejuncho.contact.ContactTable;
import jp.tejuncho.contact.EnteredRow;
import jp.tejuncho.contact.RowId;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.organization.NewSection;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.review.Remark;
import jp.tejuncho.review.Reviewing;
import jp.tejuncho.submission.ApprovedProcedure;
import jp.tejuncho.system.SystemDetails;
import jp.tejuncho.system.SystemId;
import jp.tejuncho.system.Systems;

/**
 * The application in a process of its own. It says whether the trail is whole, then
 * writes, and says so after each write, until it is killed.
 */
final class ManyWrites {

	static final String STORED = "stored ";

	static final String TRAIL = "trail ";

	private final ConfigurableApplicationContext house;

	private final JdbcTemplate jdbc;

	private final ApprovedProcedure procedure;

	private final ApprovedProcedure.People people;

	private ManyWrites(ConfigurableApplicationContext house) {
		this.house = house;
		this.jdbc = house.getBean(JdbcTemplate.class);
		this.procedure = house.getBean(ApprovedProcedure.class);
		List<UUID> known = this.jdbc.queryForList("select id from organization_section", UUID.class);
		this.people = ApprovedProcedure.People.of(known.isEmpty()
				? NewSection.named(house.getBean(OrganizationSections.class), "税務課") : new SectionId(known.getFirst()));
	}

	static void main(String[] args) {
		ConfigurableApplicationContext house = new SpringApplication(TejunchoApplication.class, ApprovedProcedure.class)
			.run("--spring.datasource.url=" + args[0], "--server.port=0", "--server.address=127.0.0.1",
					"--tejuncho.store.memory=" + args[1], "--tejuncho.audit.seal-every=2s");
		new ManyWrites(house).write(Integer.parseInt(args[2]));
	}

	private void write(int first) {
		AuditVerification verification = this.house.getBean(AuditVerification.class);
		System.out.println(TRAIL + verification.verify().intact());
		DraftId written = document("書くシステム", false);
		DraftId remarked = document("指摘するシステム", true);
		DraftId reviewed = document("照会するシステム", false);
		for (int number = first;; number += 4) {
			this.procedure.rewrite(written, this.people, word(number));
			say("draft_step", number);
			contact(written, number + 1);
			say("contact_person", number + 1);
			this.procedure.remark(remarked, this.people, Remark.Kind.POINT, word(number + 2));
			say("remark", number + 2);
			review(reviewed, word(number + 3));
			say("review_outcome", number + 3);
		}
	}

	static String word(int number) {
		return "第" + number + "の言葉。";
	}

	private static void say(String table, int number) {
		System.out.println(STORED + table + " " + number);
	}

	private DraftId document(String name, boolean sent) {
		Drafting drafting = this.house.getBean(Drafting.class);
		List<UUID> known = this.jdbc.queryForList("select id from information_system where name = ?", UUID.class, name);
		SystemId system = known.isEmpty()
				? this.house.getBean(Systems.class)
					.register(new SystemDetails(name, "", section(), "税務課長", Map.of()), this.people.drafter())
				: new SystemId(known.getFirst());
		DraftId draft = drafting.find(system, DocumentKind.PROCEDURE)
			.orElseGet(() -> drafting.start(system, DocumentKind.PROCEDURE, this.people.drafter()));
		if (sent && stage(draft).equals("DRAFTING")) {
			this.procedure.send(draft, this.people);
		}
		return draft;
	}

	private SectionId section() {
		return new SectionId(this.jdbc.queryForList("select id from organization_section", UUID.class).getFirst());
	}

	private String stage(DraftId draft) {
		return this.procedure.file(draft, this.people).document().stage().name();
	}

	private void contact(DraftId draft, int number) {
		SystemId system = this.procedure.file(draft, this.people).manuscript().system().id();
		ContactKeeping contacts = this.house.getBean(ContactKeeping.class);
		ContactSheet sheet = contacts.read(system, this.people.drafter());
		ContactRow row = new ContactRow(new RowId("row-1"), List.of("LEADER", word(number), "", "", "", ""));
		contacts.write(system,
				new ContactKeeping.Written(sheet.version(),
						Map.of(ContactTable.PEOPLE, sheet.rows(ContactTable.PEOPLE)),
						Map.of(ContactTable.PEOPLE, List.of(new EnteredRow(row, false)))),
				this.people.drafter());
	}

	private void review(DraftId draft, String words) {
		Reviewing reviewing = this.house.getBean(Reviewing.class);
		if (stage(draft).equals("DRAFTING")) {
			reviewing.send(draft, this.procedure.seen(draft, this.people), words, this.people.drafter());
		}
		else {
			reviewing.withdraw(draft, this.procedure.seen(draft, this.people), words, this.people.drafter());
		}
	}

}
