package jp.tejuncho.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Packs the skeleton as the application is packed: a small jar beside its libraries.
 */
final class Skeleton {

	/** What the application has beyond Boot, JPA, Flyway, Security and Thymeleaf. */
	private static final Pattern OURS_ALONE = Pattern.compile(
			"(angus-mail|jakarta\\.mail|spring-boot-mail|spring-context-support|spring-modulith|spring-boot-jarmode"
					+ "|hibernate-validator|jakarta\\.validation|spring-boot-validation|flyway-database|postgresql"
					+ "|spring-boot-actuator|spring-boot-health|spring-boot-micrometer|micrometer-(core|registry|jakarta)|prometheus"
					+ "|caffeine|checker-qual|error_prone|commons-(codec|collections|compress|csv|io|lang|math)|SparseBitSet"
					+ "|curvesapi|poi|xmlbeans|icu4j|openpdf|brotli4j|native-|service-|java-diff-utils|zxcvbn|bcpkix|bcprov|bcutil).*");

	private Skeleton() {
	}

	/**
	 * Packs it.
	 * @param folder where it goes
	 * @param libraries those of the application
	 * @return the jar
	 */
	static Path pack(Path folder, Path libraries) throws IOException {
		Path lib = Files.createDirectory(folder.resolve("lib"));
		List<Path> needed;
		try (Stream<Path> all = Files.list(libraries)) {
			needed = all.filter((file) -> !OURS_ALONE.matcher(file.getFileName().toString()).matches())
				.sorted()
				.toList();
		}
		for (Path file : needed) {
			Files.copy(file, lib.resolve(file.getFileName()));
		}
		Manifest manifest = new Manifest();
		Attributes attributes = manifest.getMainAttributes();
		attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
		attributes.put(Attributes.Name.MAIN_CLASS, "skeleton.SkeletonApplication");
		attributes.put(Attributes.Name.CLASS_PATH,
				needed.stream().map((file) -> "lib/" + file.getFileName()).collect(Collectors.joining(" ")));
		Path jar = folder.resolve("skeleton.jar");
		try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
			Path classes = Path.of("target", "test-classes");
			for (Path file : within(classes.resolve("skeleton"))) {
				// classes stay in their package, everything else is said from the root
				boolean packaged = file.endsWith("skeleton") || file.toString().endsWith(".class");
				add(out, packaged ? classes : classes.resolve("skeleton"), file);
			}
		}
		return jar;
	}

	// Spring and Flyway look into folders, which a jar has to name
	private static void add(JarOutputStream out, Path root, Path file) throws IOException {
		String name = root.relativize(file).toString().replace('\\', '/');
		out.putNextEntry(new JarEntry(Files.isDirectory(file) ? name + "/" : name));
		if (!Files.isDirectory(file)) {
			Files.copy(file, out);
		}
		out.closeEntry();
	}

	private static List<Path> within(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			return all.sorted().toList();
		}
	}

}
