package jp.tejuncho.platform.watch;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.mock.env.MockEnvironment;

import jp.tejuncho.platform.StartRefused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("見張りのポートの")
class WatchPartsTests {

	private static final List<String> ALL = ImportCandidates
		.load(AutoConfiguration.class, WatchPartsTests.class.getClassLoader())
		.getCandidates();

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "-1" })
	void 設定がなければ見張りの部品は一つも作られない(String port) {
		assertThat(made(port)).isNotEmpty()
			.noneMatch((name) -> name.matches(".*\\.(actuate|metrics|health|micrometer|observation)\\..*"));
	}

	@Test
	void 設定があっても設定や記憶を見せる部品は作られない() {
		List<String> beside = made("");
		List<String> added = made("9090").stream().filter((name) -> !beside.contains(name)).toList();
		assertThat(added).hasSize(19)
			.anyMatch((name) -> name.endsWith(".HealthEndpointAutoConfiguration"))
			.anyMatch((name) -> name.endsWith(".PrometheusMetricsExportAutoConfiguration"))
			.noneMatch((name) -> name
				.matches(".*(Environment|Beans|HeapDump|ThreadDump|Loggers|Mappings|Properties|Info|LogFile|Shutdown"
						+ "|MetricsEndpoint|Jmx).*"));
	}

	@Test
	void 数が利用者のポートと同じなら起動しない() {
		MockEnvironment same = new MockEnvironment().withProperty("management.server.port", "8080");
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> new WatchConfiguration(same))
			.withMessageContaining("利用者の開くポート（8080）と同じ");
		assertThat(new WatchConfiguration(same.withProperty("server.port", "80"))).isNotNull();
	}

	private static List<String> made(String port) {
		WatchParts parts = new WatchParts();
		parts.setEnvironment(new MockEnvironment().withProperty("management.server.port", port));
		boolean[] wanted = parts.match(ALL.toArray(String[]::new), Mockito.mock(AutoConfigurationMetadata.class));
		return IntStream.range(0, wanted.length).filter((place) -> wanted[place]).mapToObj(ALL::get).toList();
	}

}
