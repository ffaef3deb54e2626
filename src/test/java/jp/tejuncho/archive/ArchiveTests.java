package jp.tejuncho.archive;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.BDDMockito.given;

@DisplayName("保存庫は")
class ArchiveTests {

	private static final byte[] KEPT = "承認した文書".getBytes(StandardCharsets.UTF_8);

	private static final String DIGEST = Archive.digest(KEPT);

	private final ArchivedParts parts = Mockito.mock(ArchivedParts.class);

	private final Archive archive = new Archive(this.parts);

	@Test
	void 保存したものをそのまま渡す() {
		holds("承認", "した文書");
		assertThat(this.archive.read(DIGEST)).isEqualTo(KEPT);
	}

	@Test
	void 書き換えられたものや失われたものは渡さない() {
		holds("承認", "しない文書");
		assertThatIllegalStateException().isThrownBy(() -> this.archive.read(DIGEST)).withMessageContaining(DIGEST);
		holds("承認");
		assertThatIllegalStateException().isThrownBy(() -> this.archive.read(DIGEST));
		holds();
		assertThatIllegalStateException().isThrownBy(() -> this.archive.read(DIGEST));
	}

	private void holds(String... stored) {
		given(this.parts.findByDigest(DIGEST)).willReturn(List.of(stored)
			.stream()
			.map((text) -> new ArchivedPart(DIGEST, 0, text.getBytes(StandardCharsets.UTF_8)))
			.toList());
	}

}
