package jp.tejuncho.contact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import jp.tejuncho.drafting.SlotContents;
import jp.tejuncho.edition.Edition;
import jp.tejuncho.edition.Templates;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.SystemDetails;
import jp.tejuncho.system.SystemId;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("連絡体制の差込み")
class ContactSlotsTests {

	private static final InformationSystem SYSTEM = new InformationSystem(new SystemId(new UUID(0, 1)),
			new SystemDetails("見本市住民情報システム", "住民情報", new SectionId(new UUID(0, 2)), "情報課長", Map.of()), false);

	@Test
	void 緊急時対応計画には図と表がすべて入る() {
		SlotContents.Filling filling = fill(Templates.responsePlan());
		assertThat(filling.blocks()).containsOnlyKeys(Templates.responsePlan().slots()).isNotEmpty();
		assertThat(filling.sources()).containsOnlyKeys(filling.blocks().keySet());
		assertThat(filling.openPoints().values()).anySatisfy((points) -> assertThat(points).isNotEmpty());
		assertThat(filling.doubts().values()).anySatisfy((points) -> assertThat(points).isNotEmpty());
		assertThat(filling.managerPosts()).containsExactly("税務課長");
		assertThat(filling.unwritten().get()).containsOnlyKeys(filling.blocks().keySet());
		assertThat(filling.unwritten().get().toString()).doesNotContain("税務課長", "見本　太郎");
	}

	@Test
	void 差込みのない実施手順には図も表も作らず管理者の職だけを伝える() {
		SlotContents.Filling filling = fill(Templates.procedure());
		assertThat(filling.blocks()).isEmpty();
		assertThat(filling.doubts()).isEmpty();
		assertThat(filling.managerPosts()).containsExactly("税務課長");
	}

	private static SlotContents.Filling fill(Edition edition) {
		ContactSheet sheet = new ContactSheet(SYSTEM.id());
		sheet.write(Map.of(ContactTable.PEOPLE, List.of(new ContactRow(new RowId("row-1"),
				List.of(Duty.SUPERVISOR.name(), "税務課長", "見本　太郎", "電話は未定", "", "")))));
		ContactSheets sheets = Mockito.mock(ContactSheets.class);
		Mockito.when(sheets.findById(SYSTEM.id().value())).thenReturn(Optional.of(sheet));
		return new ContactSlots(sheets).fill(SYSTEM, edition.slots(), (word) -> word, (word) -> word);
	}

}
