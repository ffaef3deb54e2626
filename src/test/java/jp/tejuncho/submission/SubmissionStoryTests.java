package jp.tejuncho.submission;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.archive.Archive;
import jp.tejuncho.audit.TrailEntries;
import jp.tejuncho.document.Document;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.organization.NewSection;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.output.pdf.PdfReading;
import jp.tejuncho.review.Remark;
import jp.tejuncho.submission.ApprovedProcedure.People;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.SystemDetails;
import jp.tejuncho.system.SystemId;
import jp.tejuncho.system.Systems;
import jp.tejuncho.testing.AllRooms;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is handed in for a decision, from the letter to the files.
 */
@AllRooms
@Import(ApprovedProcedure.class)
class SubmissionStoryTests {

	private static final String LETTER = "01_実施手順第１版の起案文_税／保険〔新〕システム";

	private static final String NAME = "税/保険〔新〕システム";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private OrganizationSections sections;

	@Autowired
	private Systems systems;

	@Autowired
	private ApprovedProcedure procedure;

	@Autowired
	private Submitting submitting;

	@Autowired
	private EntityManager entities;

	private SectionId section;

	private People people;

	private SystemId system;

	private DraftId draft;

	@BeforeEach
	void prepare() {
		this.section = NewSection.named(this.sections, "税務課");
		this.people = People.of(this.section);
		this.system = this.systems.register(details(NAME, Map.of("specific-personal-information", Answer.YES)),
				this.people.drafter());
		this.draft = this.procedure.finished(this.system, this.people);
	}

	@Test
	void 承認されるまで一式はなく承認されると照会の画面から行ける() {
		assertThat(get("", this.people.drafter())).hasStatusOk().bodyText().contains("承認された版が、まだありません");
		assertThat(open("/drafts/" + this.draft + "/review", this.people.drafter())).bodyText()
			.doesNotContain("決裁の一式を作る");
		approve();
		assertThat(open("/drafts/" + this.draft + "/review", this.people.drafter())).bodyText()
			.contains("決裁の一式を作る", "起案文、全文などを", "/drafts/" + this.draft + "/submission")
			.doesNotContain("新旧対照表、全文");
		assertThat(get("", this.people.drafter())).bodyText()
			.contains(NAME + "の情報セキュリティ対策実施手順の制定について（伺い）", "起案文が、まだ登録されていません", "担当　花子")
			.doesNotContain("〔システム名〕", "一式を作る</button>");
	}

	@Test
	void 書きもらしのある起案文も残るが一式にはならず何が足りないかが分かる() {
		approve();
		assertThat(write("subject", "件名", "petition", "〔施行予定日〕から施行する。", "reason", "理由")).hasStatus3xxRedirection();
		assertThat(get("", this.people.drafter())).bodyText().contains("書いていない項目があります", "施行予定日", "保存期間");
		post("/make", this.people.drafter());
		assertThat(get("/1/bundle.zip", this.people.drafter())).hasStatus(404);
	}

	@Test
	void 間違えた入力は打ったまま項目の横で断られる() {
		approve();
		assertThat(write("subject", "〔システム〕の件", "plannedOn", "2027-02-30", "petition", "消えてはいけない文。")).hasStatus(422)
			.bodyText()
			.contains("〔システム〕という差込みの語はありません", "施行予定日：暦にない日付です", "消えてはいけない文。", "error-plannedOn");
		assertThat(write("subject", NAME + "の件")).hasStatus3xxRedirection();
	}

	@Test
	void 書体にない文字は承認も一式も止めずげた記号と符号で印刷される() {
		String stuck = "𪛖の件、\uE000様、葛\uDB40\uDDEFさん";
		this.procedure.rewrite(this.draft, this.people, "管理者は、\uE001とする。");
		this.procedure.send(this.draft, this.people);
		this.procedure.remark(this.draft, this.people, Remark.Kind.POINT, stuck);
		assertThat(open("/drafts/" + this.draft + "/review", this.people.approver())).bodyText()
			.contains("「𪛖」（U+2A6D6）", "末尾の注に文字の符号", "承認はできます", "（U+E001）");
		this.procedure.giveBackAndAnswer(this.draft, this.people);
		this.procedure.confirmRemark(this.draft, this.people);
		this.procedure.send(this.draft, this.people);
		this.procedure.approve(this.draft, this.people);
		writeAll(NAME + "の件");
		make();
		BundleReading bundle = new BundleReading(download("/1/bundle.zip"));
		assertThat(PdfReading.letters(PdfReading.text(bundle.bytes("02_")))).contains("管理者は、〓とする。", "U+E001")
			.doesNotContain("U+2A6D6");
		assertThat(PdfReading.letters(PdfReading.text(bundle.bytes("04_")))).contains("〓の件、〓様、葛さん", "U+2A6D6", "U+E000",
				"U+845BU+E01EF", "表の1行目");
	}

	@Test
	void 制定の一式は番号が詰まり目録のとおりで何度取り出しても同じである() {
		approve();
		writeAll(NAME + "の件");
		make();
		byte[] zip = download("/1/bundle.zip");
		BundleReading bundle = new BundleReading(zip);
		assertThat(bundle.names()).containsExactly("00_目録.txt", LETTER + ".pdf", LETTER + ".txt",
				"02_実施手順第１版_税／保険〔新〕システム.pdf", "03_実施手順の採否理由一覧_税／保険〔新〕システム.pdf", "04_実施手順の指摘・対応一覧_税／保険〔新〕システム.pdf");
		Map<String, String> listed = bundle.listed();
		bundle.names()
			.stream()
			.skip(1)
			.forEach((name) -> assertThat(listed).containsEntry(name, Archive.digest(bundle.bytes(name))));
		byte[] whole = download("/1/bundle.pdf");
		assertThat(listed).containsValue(Archive.digest(whole));
		String mark = mark();
		bundle.pdfs()
			.forEach((name, pdf) -> assertThat(bare(pdf)).as(name)
				.allSatisfy((page) -> assertThat(page).contains(mark)));
		assertThat(bundle.bytes("02_"))
			.isEqualTo(bytes(open("/drafts/" + this.draft + "/releases/1/approved.pdf", this.people.drafter())));
		assertThat(bundle.text(LETTER + ".txt")).startsWith("\uFEFF件名　" + NAME + "の")
			.contains("令和９年４月１日から施行してよろしいか",
					"\r\n７　添付　02_実施手順第１版_税／保険〔新〕システム.pdf\r\n　　　　　03_実施手順の採否理由一覧_税／保険〔新〕システム.pdf\r\n");
		assertThat(bundle.times()).hasSize(1);
		assertThat(download("/1/bundle.zip")).isEqualTo(zip);
		assertThat(download("/1/files/1")).isEqualTo(bundle.bytes(LETTER + ".pdf"));
		assertThat(TrailEntries.newestFirst(this.entities, "決裁一式を作成")).singleElement()
			.satisfies((entry) -> assertThat(entry.detail()).contains(Archive.digest(zip)));
		make();
		assertThat(download("/1/bundle.zip")).as("made again").isEqualTo(zip);
	}

	@Test
	void 改正の一式には改正概要と新旧対照表が入り施行の後も出したときのまま取り出せる() {
		approve();
		this.procedure.enforce(this.draft, this.people, LocalDate.of(2024, 4, 1));
		this.procedure.revise(this.draft, this.people, "対象者に委託先を加えるため");
		this.procedure.rewrite(this.draft, this.people, "対象者は、職員及び委託先の者とする。");
		this.procedure.send(this.draft, this.people);
		this.procedure.remark(this.draft, this.people, Remark.Kind.POINT, "委託先の範囲を明らかにすること。");
		this.procedure.giveBackAndAnswer(this.draft, this.people);
		approve();
		assertThat(open("/drafts/" + this.draft + "/review", this.people.drafter())).bodyText()
			.contains("起案文、新旧対照表、全文などを");
		assertThat(get("", this.people.drafter())).bodyText().contains("対象者に委託先を加えるため", "改正１条項");
		writeAll(NAME + "の件");
		make();
		byte[] zip = download("/2/bundle.zip");
		BundleReading bundle = new BundleReading(zip);
		assertThat(bundle.names()).contains("02_実施手順の改正概要_税／保険〔新〕システム.pdf", "03_実施手順の新旧対照表_税／保険〔新〕システム.pdf",
				"05_実施手順の採否理由一覧_税／保険〔新〕システム.pdf", "06_実施手順の指摘・対応一覧_税／保険〔新〕システム.pdf");
		assertThat(text(bundle, "02_")).contains("改正１条項", "対象者は、職員及び委託先の者とする。");
		assertThat(text(bundle, "03_")).contains("改正案", "現行");
		assertThat(text(bundle, "06_")).contains("委託先の範囲を明らかにすること。", "直しました。");
		writeAll("作った後で改めた件名");
		assertThat(get("", this.people.drafter())).bodyText().contains("次のファイルの内容が変わりました");
		assertThat(get("/2/bundle.zip", this.people.drafter())).hasStatus3xxRedirection();
		make();
		byte[] handedIn = download("/2/bundle.zip");
		assertThat(handedIn).isNotEqualTo(zip);
		this.procedure.enforce(this.draft, this.people, LocalDate.of(2025, 4, 1));
		rename("改名したシステム");
		assertThat(download("/2/bundle.zip")).isEqualTo(handedIn);
		assertThat(write("subject", "施行の後の件名")).hasStatus(409).bodyText().contains("変えられません");
		assertThat(get("", this.people.drafter())).bodyText()
			.contains("いつ取り出しても同じです", "/2/bundle.zip")
			.doesNotContain("一式を作り直す");
	}

	@Test
	void 前の版のときの理由は改正の理由として載らない() {
		this.procedure.giveReason(this.draft, this.people, "はじめの版の理由");
		approve();
		this.procedure.enforce(this.draft, this.people, LocalDate.of(2024, 4, 1));
		this.procedure.revise(this.draft, this.people, "見直し");
		this.procedure.rewrite(this.draft, this.people, "対象者は、職員及び委託先の者とする。");
		approve();
		assertThat(summary().toString()).contains("委託先の者").doesNotContain("はじめの版の理由");
		this.procedure.retract(this.draft, this.people);
		this.procedure.giveReason(this.draft, this.people, "委託先も従うため");
		approve();
		assertThat(summary().toString()).contains("委託先も従うため");
		this.procedure.retract(this.draft, this.people);
		this.procedure.giveRevisionReason(this.draft, this.people, "委託先で事故が続いたため");
		approve();
		assertThat(summary().toString()).contains("委託先で事故が続いたため").doesNotContain("委託先も従うため");
	}

	@Test
	void 取りやめた改正への指摘は同じ番号の次の改正の一式に載らない() {
		approve();
		this.procedure.enforce(this.draft, this.people, LocalDate.of(2024, 4, 1));
		this.procedure.revise(this.draft, this.people, "見送ることになる見直し");
		this.procedure.rewrite(this.draft, this.people, "対象者は、職員とする。");
		this.procedure.send(this.draft, this.people);
		this.procedure.remark(this.draft, this.people, Remark.Kind.POINT, "取りやめた改正への指摘");
		this.procedure.giveBackAndDrop(this.draft, this.people);
		this.procedure.revise(this.draft, this.people, "見直し");
		this.procedure.rewrite(this.draft, this.people, "対象者は、職員及び委託先の者とする。");
		approve();
		assertThat(this.submitting.read(this.draft, this.people.drafter()).orElseThrow().parts().toString())
			.contains("委託先の者")
			.doesNotContain("取りやめた改正への指摘");
	}

	private Document summary() {
		return this.submitting.read(this.draft, this.people.drafter()).orElseThrow().parts().get(1).document();
	}

	@Test
	void 承認の後で元になったものが変われば作れず取り出せず直し方が分かる() {
		approve();
		writeAll(NAME + "の件");
		make();
		rename("改名したシステム");
		assertThat(get("", this.people.drafter())).bodyText()
			.contains("文書が変わっています", "承認を取り下げ、出し直してください")
			.doesNotContain("/1/bundle.zip");
		post("/make", this.people.drafter());
		assertThat(get("/1/bundle.zip", this.people.drafter())).hasStatus3xxRedirection();
		rename(NAME);
		assertThat(get("/1/bundle.zip", this.people.drafter())).hasStatusOk();
	}

	@Test
	void 起案文を変えれば古い一式は取り出せない() {
		approve();
		writeAll(NAME + "の件");
		make();
		write("version", "0", "subject", "変えた件名", "petition", "伺います。", "reason", "理由", "summary", "概要", "plannedOn",
				"2027-04-01", "basis", "基準", "disclosure", "非公開", "retention", "10年", "contact", "担当");
		assertThat(get("/1/bundle.pdf", this.people.drafter())).hasStatus3xxRedirection();
		assertThat(get("", this.people.drafter())).bodyText().contains(LETTER + ".pdf", "作り直してください");
		make();
		assertThat(new BundleReading(download("/1/bundle.zip")).text(LETTER + ".txt")).contains("変えた件名");
	}

	@Test
	void 取り下げた版の一式は取り出せない() {
		approve();
		writeAll(NAME + "の件");
		make();
		this.procedure.retract(this.draft, this.people);
		assertThat(get("/1/bundle.zip", this.people.drafter())).hasStatus3xxRedirection();
		assertThat(get("", this.people.drafter())).bodyText().contains("承認された版が、まだありません");
	}

	@Test
	void 二人が同時に書けば両方の文が見えて選べる() {
		approve();
		write("version", "-1", "subject", "先の件名");
		MvcTestResult late = write("version", "-1", "subject", "後の件名", "petition", "後の伺い文");
		assertThat(late).hasStatus(409).bodyText().contains("先の件名", "後の件名", "後の伺い文");
		assertThat(write("version", "0", "subject", "後の件名", "petition", "後の伺い文", "choice.subject", "theirs"))
			.hasStatus3xxRedirection();
		assertThat(get("", this.people.drafter())).bodyText().contains("件名　先の件名", "後の伺い文");
	}

	@Test
	void 読む人は取り出せるが書けず他課の人には何も見えない() {
		approve();
		writeAll(NAME + "の件");
		make();
		assertThat(get("/1/bundle.zip", this.people.approver())).hasStatusOk();
		assertThat(get("", this.people.approver())).bodyText().doesNotContain("起案文を登録する");
		assertThat(submit("/drafts/" + this.draft + "/submission", this.people.approver(), "version", "0"))
			.hasStatus(409);
		SignedInStaff stranger = People.person("よそ", Role.DRAFTER, NewSection.named(this.sections, "農政課"));
		for (String path : List.of("", "/letter.txt", "/1/bundle.zip", "/1/bundle.pdf", "/1/files/0")) {
			assertThat(get(path, stranger)).as(path).hasStatus(404);
		}
		assertThat(submit("/drafts/" + this.draft + "/submission", stranger, "version", "0")).hasStatus(404);
		assertThat(post("/make", stranger)).hasStatus(404);
	}

	private void approve() {
		this.procedure.send(this.draft, this.people);
		this.procedure.approve(this.draft, this.people);
	}

	private void writeAll(String subject) {
		assertThat(write("version", version(), "subject", subject, "petition", "〔施行予定日〕から施行してよろしいか伺います。", "reason",
				"理由。", "summary", "概要。", "plannedOn", "2027-04-01", "basis", "基準", "disclosure", "非公開", "retention",
				"10年", "contact", "担当"))
			.hasStatus3xxRedirection();
	}

	private String version() {
		return new String(download(""), java.nio.charset.StandardCharsets.UTF_8)
			.replaceAll("(?s).*name=\"version\"[^>]*value=\"(-?\\d+)\".*", "$1");
	}

	private void make() {
		assertThat(post("/make", this.people.drafter())).hasStatus3xxRedirection();
		assertThat(get("/" + this.procedure.file(this.draft, this.people).releases().getFirst().sequence() + "/files/0",
				this.people.drafter()))
			.hasStatusOk();
	}

	private String mark() {
		var file = this.procedure.file(this.draft, this.people);
		return PdfReading.letters(file.tree(file.releases().getFirst()).head().mark());
	}

	private static List<String> bare(byte[] pdf) {
		return Pages.of(pdf).stream().map(PdfReading::letters).toList();
	}

	private static String text(BundleReading bundle, String part) {
		return PdfReading.letters(PdfReading.text(bundle.bytes(part)));
	}

	private void rename(String name) {
		InformationSystem now = this.systems.readable(this.system, this.people.drafter());
		this.systems.revise(this.system, details(name, now.profile()), now.version(), this.people.drafter());
	}

	private SystemDetails details(String name, Map<String, Answer> profile) {
		return new SystemDetails(name, "税", this.section, "税務課長", profile);
	}

	private byte[] download(String path) {
		return bytes(get(path, this.people.drafter()));
	}

	private static byte[] bytes(MvcTestResult result) {
		assertThat(result).hasStatusOk();
		return result.getMvcResult().getResponse().getContentAsByteArray();
	}

	private MvcTestResult write(String... fields) {
		return submit("/drafts/" + this.draft + "/submission", this.people.drafter(), fields);
	}

	private MvcTestResult get(String path, SignedInStaff staff) {
		return open("/drafts/" + this.draft + "/submission" + path, staff);
	}

	private MvcTestResult open(String address, SignedInStaff staff) {
		return this.mvc.get().uri(address).with(SecurityMockMvcRequestPostProcessors.user(staff)).exchange();
	}

	private MvcTestResult post(String path, SignedInStaff staff) {
		return submit("/drafts/" + this.draft + "/submission" + path, staff);
	}

	private MvcTestResult submit(String address, SignedInStaff staff, String... fields) {
		var request = this.mvc.post()
			.uri(address)
			.characterEncoding(StandardCharsets.UTF_8)
			.with(SecurityMockMvcRequestPostProcessors.user(staff))
			.with(SecurityMockMvcRequestPostProcessors.csrf());
		if (!List.of(fields).contains("version")) {
			request.param("version", "-1");
		}
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

}
