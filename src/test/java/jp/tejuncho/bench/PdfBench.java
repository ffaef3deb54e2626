package jp.tejuncho.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import jp.tejuncho.document.Document;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.drafting.FullProcedure;
import jp.tejuncho.output.DocumentOutput;
import jp.tejuncho.output.RenderedPdf;
import jp.tejuncho.output.SampleDocuments;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A PDF of thirty pages in a process that has done nothing before, with and without
 * Java's AOT cache. What a warm process takes is measured by {@code PdfBenchmark}.
 */
class PdfBench {

	private static final int PROCESSES = 7;

	@TempDir
	private Path folder;

	@Test
	void 冷えたプロセス() throws IOException, InterruptedException {
		for (Source source : Source.values()) {
			String classPath = classPath(source);
			report(source + ", plain", classPath, source, List.of());
			Path cache = this.folder.resolve(source + ".aot");
			run(classPath, source, List.of("-XX:AOTCacheOutput=" + cache));
			report(source + ", with an AOT cache", classPath, source, List.of("-XX:AOTCache=" + cache));
		}
	}

	private static void report(String what, String classPath, Source source, List<String> options)
			throws IOException, InterruptedException {
		long[] cold = new long[PROCESSES];
		for (int i = 0; i < PROCESSES; i++) {
			cold[i] = run(classPath, source, options);
		}
		Figures.print("%s: start of Java to PDF, median of %d: %.0f ms, fastest %.0f ms".formatted(what, PROCESSES,
				Figures.percentile(cold, 0.5), Figures.percentile(cold, 0)));
	}

	private static long run(String classPath, Source source, List<String> options)
			throws IOException, InterruptedException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(options);
		command.addAll(List.of("-Xmx512m", "-Xlog:aot=off", "-cp", classPath, PdfBench.class.getName(), source.name()));
		long start = System.nanoTime();
		Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		long first = 0;
		try (BufferedReader lines = process.inputReader()) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (line.startsWith("BENCH")) {
					first = System.nanoTime() - start;
					System.out.println(line);
				}
			}
		}
		assertThat(process.waitFor()).isZero();
		return first;
	}

	// an AOT cache knows classes in jars only; to open jars that nobody needs isn't
	// measured
	private String classPath(Source source) throws IOException {
		List<String> entries = new ArrayList<>();
		for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
			Path path = Path.of(entry);
			if (Files.isDirectory(path)) {
				entries.add(jar(path).toString());
			}
			else if (source.needed.matcher(path.getFileName().toString()).lookingAt()) {
				entries.add(entry);
			}
		}
		return String.join(File.pathSeparator, entries);
	}

	private Path jar(Path classes) throws IOException {
		Path jar = this.folder.resolve(classes.getFileName() + ".jar");
		List<Path> files;
		try (Stream<Path> all = Files.walk(classes)) {
			files = all.filter(Files::isRegularFile).sorted().toList();
		}
		try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
			for (Path file : files) {
				out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
				Files.copy(file, out);
				out.closeEntry();
			}
		}
		return jar;
	}

	/**
	 * One process.
	 * @param arguments what is printed
	 */
	static void main(String[] arguments) {
		long start = System.nanoTime();
		Document document = Source.valueOf(arguments[0]).document();
		long made = System.nanoTime();
		RenderedPdf pdf = new DocumentOutput("").pdf(document, PageStyle.STANDARD);
		Figures.print("%s: document %.0f ms, PDF %.0f ms, %d pages, %d bytes, %d MB at most".formatted(
				Arrays.toString(arguments), Figures.milliseconds(made - start),
				Figures.milliseconds(System.nanoTime() - made), pdf.pages(), pdf.bytes().length,
				Figures.megabytes(ProcessHandle.current().pid(), "VmHWM")));
	}

	/**
	 * What is printed.
	 */
	enum Source {

		/** A document that is there. */
		TREE("openpdf|icu4j|caffeine|jspecify|slf4j|spring-core"),

		/** The 実施手順, read from its templates and composed first. */
		COMPOSED("openpdf|icu4j|caffeine|jspecify|slf4j|logback|snakeyaml|jakarta|spring|commons");

		private final Pattern needed;

		Source(String needed) {
			this.needed = Pattern.compile(needed);
		}

		private Document document() {
			return switch (this) {
				case TREE -> SampleDocuments.full();
				case COMPOSED -> FullProcedure.document(FullProcedure.manuscript());
			};
		}

	}

}
