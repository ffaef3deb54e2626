package jp.tejuncho.contact.web;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.contact.ContactKeeping;
import jp.tejuncho.contact.Duty;
import jp.tejuncho.organization.OrganizationSection;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.organization.SectionNames;
import jp.tejuncho.system.SystemDetails;
import jp.tejuncho.system.SystemId;
import jp.tejuncho.system.Systems;
import jp.tejuncho.testing.AllRooms;

import static org.assertj.core.api.Assertions.assertThat;

@AllRooms
class ContactPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private OrganizationSections sections;

	@Autowired
	private Systems systems;

	@Autowired
	private ContactKeeping keeping;

	private SignedInStaff drafter;

	private SystemId system;

	@BeforeEach
	void prepare() {
		SectionId own = this.sections
			.save(new OrganizationSection(SectionId.fresh(), new SectionNames("総務部", null, "税務課"), 1, false))
			.id();
		this.drafter = SignedInStaff.of("tanto", "担当", new Assignment(Role.DRAFTER, own));
		this.system = this.systems.register(new SystemDetails("課税システム", "", own, "税務課長", Map.of()), this.drafter);
	}

	@Test
	void 空の行は捨てられ書いた行は順に残る() {
		assertThat(save("people[0].duty", "LEADER", "people[0].post", "税務課長", "people[2].duty", "STAFF",
				"people[2].name", "髙﨑"))
			.hasStatus3xxRedirection();
		assertThat(this.keeping.read(this.system, this.drafter).people()).extracting((person) -> person.duty())
			.containsExactly(Duty.LEADER, Duty.STAFF);
	}

	@Test
	void 上へを押せば順番が入れ替わる() {
		save("people[0].duty", "LEADER", "people[0].post", "甲", "people[1].duty", "STAFF", "people[1].post", "乙",
				"raise", "1");
		assertThat(this.keeping.read(this.system, this.drafter).people()).extracting((person) -> person.post())
			.containsExactly("乙", "甲");
	}

	@Test
	void 先に保存した人の内容は消えず両方が見える() {
		save("people[0].duty", "LEADER", "people[0].post", "先の課長");
		assertThat(save("people[0].duty", "LEADER", "people[0].post", "後の課長")).hasStatus(409)
			.bodyText()
			.contains("先の課長", "後の課長", "あなたが別の画面（タブ）で先に", "保存しました");
		assertThat(this.keeping.read(this.system, this.drafter).people().getFirst().post()).isEqualTo("先の課長");
	}

	@Test
	void 使えない文字や長すぎる値は断られ打った文字は残る() {
		assertThat(save("people[0].duty", "LEADER", "people[0].post", "課長\u0007", "logs[0].server", "残る言葉"))
			.hasStatus(422)
			.bodyText()
			.contains("画面に出ない文字", "残る言葉");
		assertThat(save("agencies[0].agency", "あ".repeat(10_000))).hasStatus(422);
		assertThat(save("people[0].duty", "BOSS", "people[0].post", "課長")).hasStatus4xxClientError();
	}

	private MvcTestResult save(String... fields) {
		var request = this.mvc.post()
			.uri("/systems/" + this.system + "/contacts")
			.with(SecurityMockMvcRequestPostProcessors.user(this.drafter))
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.param("version", "-1");
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

}
