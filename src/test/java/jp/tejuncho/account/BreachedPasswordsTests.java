package jp.tejuncho.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jp.tejuncho.platform.StartRefused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BreachedPasswordsTests {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 100, 5000 })
	void 一覧にあるものはどこに並んでいても見つかりないものは見つからない(int size) throws IOException {
		List<String> listed = IntStream.range(0, size).mapToObj((number) -> "kitsune-" + number).toList();
		for (String end : List.of("\n", "\r\n")) {
			BreachedPasswords breached = listed(String.join(end, ordered(listed)) + end);
			assertThat(listed).allMatch(breached::contain);
			assertThat(IntStream.range(size, size + 500).mapToObj((number) -> "kitsune-" + number))
				.noneMatch(breached::contain);
		}
		BreachedPasswords withoutLastEnd = listed(String.join("\n", ordered(listed)).toLowerCase(Locale.ROOT));
		assertThat(listed).allMatch(withoutLastEnd::contain);
		assertThat(withoutLastEnd.contain("ｋｉｔｓｕｎｅ－０")).as("全角で打っても同じ").isTrue();
	}

	@Test
	void 一覧がなければ何も断らない() {
		assertThat(new BreachedPasswords(settings(null)).contain("kitsune-0")).isFalse();
	}

	@Test
	void ないファイルと空のファイルとフォルダーでは起動せず何をするかを言う() throws IOException {
		refused(this.folder.resolve("none.txt"), "がないか、読む権限がありません");
		refused(this.folder, "がないか、読む権限がありません");
		refused(Files.writeString(this.folder.resolve("empty.txt"), ""), "空か、SHA-1の順に並んでいません");
	}

	@Test
	void 並んでいないものと形の違うものでは起動しない() throws IOException {
		List<String> lines = ordered(IntStream.range(0, 5000).mapToObj((number) -> "kitsune-" + number).toList());
		List<String> byCount = new ArrayList<>(lines);
		Collections.reverse(byCount);
		refused(Files.write(this.folder.resolve("reversed.txt"), byCount), "順に並んでいません");
		List<String> small = new ArrayList<>(lines.subList(0, 20));
		Collections.swap(small, 7, 8);
		refused(Files.write(this.folder.resolve("swapped.txt"), small), "順に並んでいません");
		refused(Files.writeString(this.folder.resolve("words.txt"), "password\n123456\n"), "形になっていません");
		refused(Files.write(this.folder.resolve("zipped.txt"), new byte[4000]), "形になっていません");
	}

	private void refused(Path file, String why) {
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> new BreachedPasswords(settings(file)))
			.withMessageContaining(why)
			.withMessageContaining(file.toString())
			.satisfies((ex) -> assertThat(ex.remedy()).contains("起動し直してください", "TEJUNCHO_SIGN_IN_BREACHED_PASSWORDS"));
	}

	private BreachedPasswords listed(String lines) throws IOException {
		return new BreachedPasswords(settings(Files.writeString(this.folder.resolve("breached.txt"), lines)));
	}

	private static SignInSettings settings(@Nullable Path file) {
		return new SignInSettings(4, 50, Duration.ofDays(7), 5, Duration.ofMinutes(10), file);
	}

	private static List<String> ordered(List<String> passwords) {
		return passwords.stream().map((password) -> sha1(password) + ":" + password.length()).sorted().toList();
	}

	private static String sha1(String password) {
		try {
			return HexFormat.of()
				.withUpperCase()
				.formatHex(MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
