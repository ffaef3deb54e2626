package jp.tejuncho.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The list that {@link PlantedFaultsBench} works through goes with the program.
 */
@DisplayName("外してみる規則の一覧は")
class PlantedFaultsTests {

	private static final List<PlantedFault> FAULTS = PlantedFault.all();

	@Test
	void 四十を超え家のどの部屋にも及ぶ() {
		assertThat(FAULTS).hasSizeGreaterThanOrEqualTo(40).extracting(PlantedFault::name).doesNotHaveDuplicates();
		assertThat(FAULTS).extracting(PlantedFault::room)
			.contains("account", "comparison", "contact", "document", "drafting", "edition", "organization", "output",
					"platform", "review", "submission", "system", "text");
	}

	@Test
	void どれもいまのプログラムの一か所に当たり試験がある() throws IOException {
		for (PlantedFault fault : FAULTS) {
			assertThat(fault.source()).as(fault.name()).exists();
			assertThat(fault.places()).as("places of " + fault.name()).isOne();
			assertThat(fault.planted()).as(fault.name()).isNotEqualTo(Files.readString(fault.source()));
			assertThat(fault.isTested()).as("test of " + fault.name()).isTrue();
		}
	}

}
