package jp.tejuncho.edition.source;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
		String all = this.files.stream()
			.map((file) -> file.hash() + " " + file.path() + "\n")
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
