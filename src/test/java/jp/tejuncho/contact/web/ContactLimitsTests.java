package jp.tejuncho.contact.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.People;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.account.Staff;
import jp.tejuncho.contact.ContactKeeping;
import jp.tejuncho.contact.ContactSheet;
import jp.tejuncho.contact.ContactTable;
import jp.tejuncho.organization.OrganizationSection;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.organization.SectionNames;
import jp.tejuncho.system.SystemDetails;
import jp.tejuncho.system.SystemId;
import jp.tejuncho.system.Systems;
import jp.tejuncho.testing.Browser;
import jp.tejuncho.testing.WholeHouse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the server itself would refuse before the application sees it.
 */
@WholeHouse
class ContactLimitsTests {

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Autowired
	private OrganizationSections sections;

	@Autowired
	private Systems systems;

	@Autowired
	private ContactKeeping keeping;

	private Browser browser;

	private SignedInStaff drafter;

	private SystemId system;

	@BeforeEach
	void signIn() {
		SectionId own = this.sections
			.save(new OrganizationSection(SectionId.fresh(), new SectionNames("部" + System.nanoTime(), null, "課"), 1,
					false))
			.id();
		this.drafter = SignedInStaff.of("tanto", "担当", new Assignment(Role.DRAFTER, own));
		this.system = this.systems.register(new SystemDetails("課税システム", "", own, "税務課長", Map.of()), this.drafter);
		Staff staff = this.people.with(new Assignment(Role.DRAFTER, own));
		this.browser = new Browser(this.port);
		this.browser.signIn(staff.signInName(), People.PASSWORD);
		this.browser.get(address());
	}

	@Test
	void どの表も二百行でどの欄も一杯でも保存でき直せる() {
		assertThat(this.browser.post(address(), sent(200, "", "漢")).status()).isEqualTo(200);
		ContactSheet sheet = this.keeping.read(this.system, this.drafter);
		assertThat(sheet.people()).hasSize(200);
		assertThat(sheet.agencies().getLast().email()).isEqualTo("漢".repeat(200));
		String version = Long.toString(sheet.version());
		assertThat(this.browser.post(address(), sent(200, version, "字")).text()).contains("連絡体制を保存しました");
		assertThat(this.keeping.read(this.system, this.drafter).logSources().getLast().logs())
			.isEqualTo("字".repeat(300));
		assertThat(this.browser.get(address()).status()).isEqualTo(200);
	}

	@Test
	void 表が長すぎれば断られどの行も画面に残る() {
		Browser.Page refused = this.browser.post(address(), sent(300, "", "漢"));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text()).contains("連絡先の一覧は200行までです（今は300行あります）。保存するには、100行減らしてください");
		assertThat(refused.html().split("漢".repeat(300), -1)).hasSize(301);
	}

	private String address() {
		return "/systems/" + this.system + "/contacts";
	}

	// as the page would send it: with what was stored beside it, if there was anything
	private static String[] sent(int rows, String version, String letter) {
		List<String> fields = new ArrayList<>(List.of("version", version));
		for (ContactTable table : ContactTable.values()) {
			for (int row = 0; row < rows; row++) {
				String name = table.code() + "[r" + row + "].";
				List<String> was = new ArrayList<>();
				for (ContactTable.Column column : table.columns()) {
					boolean duty = column.kind() == ContactTable.Kind.DUTY;
					fields.addAll(List.of(name + column.key(), duty ? "STAFF" : letter.repeat(column.max())));
					was.add(duty ? "STAFF" : "漢".repeat(column.max()));
				}
				if (!version.isEmpty()) {
					fields.addAll(List.of(name + "was", ContactForm.json(was)));
				}
			}
		}
		return fields.toArray(String[]::new);
	}

}
