package jp.tejuncho.submission;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A bundle as whoever receives it reads it.
 */
final class BundleReading {

	private final Map<String, byte[]> files = new LinkedHashMap<>();

	private final Map<String, LocalDateTime> times = new LinkedHashMap<>();

	BundleReading(byte[] zip) {
		try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
			for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
				this.files.put(entry.getName(), entries.readAllBytes());
				this.times.put(entry.getName(), entry.getTimeLocal());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	List<String> names() {
		return List.copyOf(this.files.keySet());
	}

	List<LocalDateTime> times() {
		return this.times.values().stream().distinct().toList();
	}

	byte[] bytes(String part) {
		return this.files.entrySet()
			.stream()
			.filter((file) -> file.getKey().contains(part))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElseThrow(() -> new AssertionError("No file " + part + " in " + names()));
	}

	String text(String part) {
		return new String(bytes(part), StandardCharsets.UTF_8);
	}

	Map<String, byte[]> pdfs() {
		Map<String, byte[]> pdfs = new LinkedHashMap<>(this.files);
		pdfs.keySet().removeIf((name) -> !name.endsWith(".pdf"));
		return pdfs;
	}

	/**
	 * What the list of files says.
	 * @return the digest of each file by its name
	 */
	Map<String, String> listed() {
		Map<String, String> listed = new LinkedHashMap<>();
		text("00_目録.txt").lines()
			.map((line) -> line.split("\t", -1))
			.filter((cells) -> cells.length == 3)
			.forEach((cells) -> listed.put(cells[0], cells[2]));
		return listed;
	}

}
