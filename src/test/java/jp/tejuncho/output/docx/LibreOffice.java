package jp.tejuncho.output.docx;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The word processor of this machine. Without one nobody has opened the Word files, so
 * that its absence is a failure.
 */
public final class LibreOffice {

	private static final int PATIENCE = 180;

	private LibreOffice() {
	}

	/**
	 * Opens a Word file and saves it as something else.
	 * @param docx the file
	 * @param format what to save it as
	 * @param folder where to work
	 * @return what was saved
	 */
	public static byte[] convert(byte[] docx, String format, Path folder) throws IOException, InterruptedException {
		Optional<Path> program = program();
		assertThat(program).as("soffice is not on the PATH: nobody can open the Word file").isPresent();
		Path source = Files.write(folder.resolve("document.docx"), docx);
		Process process = new ProcessBuilder(program.orElseThrow().toString(),
				"-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless", "--convert-to", format,
				"--outdir", folder.toString(), source.toString())
			.redirectErrorStream(true)
			.redirectOutput(folder.resolve("log").toFile())
			.start();
		if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
			process.destroyForcibly();
		}
		Path converted = folder.resolve("document." + format.replaceAll(":.*", ""));
		assertThat(converted).as(Files.readString(folder.resolve("log"))).exists();
		return Files.readAllBytes(converted);
	}

	private static Optional<Path> program() {
		return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
			.map((folder) -> Path.of(folder, "soffice"))
			.filter(Files::isExecutable)
			.findFirst();
	}

}
