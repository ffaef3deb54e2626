package jp.tejuncho.edition.source;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jp.tejuncho.edition.EditionId;

/**
 * 一つの版のファイル.
 *
 * @param id the edition
 * @param files all files of its folder, by path
 */
public record EditionFiles(EditionId id, List<TemplateFile> files) {

	public EditionFiles {
		files = files.stream().sorted(Comparator.comparing(TemplateFile::path)).toList();
	}

	/**
	 * What the content of all files is recognised by.
	 * @return the SHA-256 over the names and hashes of all files, in hexadecimal digits
	 */
	public String hash() {
		return hash(hashes());
	}

	/**
	 * What the content of each file is recognised by.
	 * @return hashes by path
	 */
	public Map<String, String> hashes() {
		return this.files.stream().collect(Collectors.toMap(TemplateFile::path, TemplateFile::hash));
	}

	/**
	 * The same of files whose hashes are known.
	 * @param hashes by path
	 * @return the SHA-256 in hexadecimal digits
	 */
	public static String hash(Map<String, String> hashes) {
		String all = new TreeMap<>(hashes).entrySet()
			.stream()
			.map((file) -> file.getValue() + " " + file.getKey() + "\n")
			.collect(Collectors.joining());
		return TemplateFile.hash(all.getBytes(StandardCharsets.UTF_8));
	}

	Optional<TemplateFile> find(String name) {
		String path = path(name);
		return this.files.stream().filter((file) -> file.path().equals(path)).findFirst();
	}

	String path(String name) {
		return this.id + "/" + name;
	}

}
