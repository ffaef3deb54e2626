package jp.tejuncho.review;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.archive.DocumentJson;
import jp.tejuncho.comparison.TrackChanges;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.drafting.Manuscripts;
import jp.tejuncho.drafting.composing.Composer;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.platform.SampleData;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.Systems;
import jp.tejuncho.testing.AllRooms;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The trees of the sample documents, kept and read again.
 */
@AllRooms
class KeptSamplesTests {

	private static final SignedInStaff READER = SignedInStaff.of("kensa", "検査", Assignment.everywhere(Role.CHIEF));

	@Autowired
	private List<SampleData> samples;

	@Autowired
	private Systems systems;

	@Autowired
	private Drafting drafting;

	@Autowired
	private Manuscripts manuscripts;

	@Test
	void 見本のどの文書も図も様式も保存した木に残る() {
		this.samples.stream().sorted(Comparator.comparing(SampleData::order)).forEach(SampleData::create);
		List<Document> plans = documents(DocumentKind.RESPONSE_PLAN);
		assertThat(plans.toString()).contains("Figure[", "Form[", "Arrow[", "Box[", "Table[");
		List<Document> all = new ArrayList<>(documents(DocumentKind.PROCEDURE));
		assertThat(all).hasSizeGreaterThan(1);
		all.add(TrackChanges.of(all.getFirst(), all.getLast(), all.getLast().head().withTitle("見え消し")));
		assertThat(all.getLast().toString()).contains("Marked[");
		all.addAll(plans);
		for (Document document : all) {
			byte[] kept = DocumentJson.write(document);
			assertThat(DocumentJson.read(kept)).isEqualTo(document);
			String old = new String(kept, StandardCharsets.UTF_8).replace(",\"mark\":\"\"", "");
			assertThat(DocumentJson.read(old.getBytes(StandardCharsets.UTF_8))).isEqualTo(document);
		}
	}

	@Test
	void 部局課の名前はどの文書の表紙でも同じに書く() {
		this.samples.stream().sorted(Comparator.comparing(SampleData::order)).forEach(SampleData::create);
		List<String> compared = new ArrayList<>();
		for (InformationSystem system : this.systems.samples()) {
			List<String> owners = Stream.of(DocumentKind.values())
				.flatMap((kind) -> this.drafting.find(system.id(), kind).stream())
				.map((draft) -> Composer.compose(this.manuscripts.read(draft, READER)))
				.map((document) -> Numbering.of(document).text(document.head().owner(), new NodeId("(cover)")))
				.toList();
			if (owners.size() > 1) {
				compared.addAll(owners);
				assertThat(owners.stream().distinct()).hasSize(1);
			}
		}
		assertThat(compared).isNotEmpty().noneMatch((owner) -> owner.contains("　"));
	}

	private List<Document> documents(DocumentKind kind) {
		return this.systems.samples()
			.stream()
			.map(InformationSystem::id)
			.flatMap((system) -> this.drafting.find(system, kind).stream())
			.map((draft) -> Composer.compose(this.manuscripts.read(draft, READER)))
			.toList();
	}

}
