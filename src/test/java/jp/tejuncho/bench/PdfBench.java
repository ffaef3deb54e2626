package jp.tejuncho.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import jp.tejuncho.document.Document;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.drafting.FullProcedure;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.output.DocumentOutput;
import jp.tejuncho.output.RenderedPdf;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The full 実施手順 as PDF on one thread, in processes of its own.
 */
class PdfBench {

	private static final int COLD_PROCESSES = 5;

	private static final int WARM_UP = 60;

	private static final int ROUNDS = 100;

	@Test
	void 冷えた状態と温まった状態() throws IOException, InterruptedException {
		long[] cold = new long[COLD_PROCESSES];
		for (int i = 0; i < COLD_PROCESSES; i++) {
			cold[i] = run("0");
		}
		Figures.print("cold process: start of Java to PDF, median of %d: %.0f ms".formatted(COLD_PROCESSES,
				Figures.percentile(cold, 0.5)));
		run(Integer.toString(ROUNDS));
	}

	private static long run(String rounds) throws IOException, InterruptedException {
		long start = System.nanoTime();
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx512m", "-cp", System.getProperty("java.class.path"), PdfBench.class.getName(), rounds)
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		long first = 0;
		try (BufferedReader lines = process.inputReader()) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (line.startsWith("BENCH first")) {
					first = System.nanoTime() - start;
				}
				System.out.println(line);
			}
		}
		assertThat(process.waitFor()).isZero();
		return first;
	}

	/**
	 * One process.
	 * @param arguments how often to print after the first time
	 */
	static void main(String[] arguments) {
		long start = System.nanoTime();
		Manuscript manuscript = FullProcedure.manuscript();
		Document document = FullProcedure.document(manuscript);
		long composed = System.nanoTime();
		DocumentOutput output = new DocumentOutput("");
		RenderedPdf pdf = output.pdf(document, PageStyle.STANDARD);
		Figures.print("first: templates and document %.0f ms, PDF %.0f ms, %d pages, %d bytes, %d MB".formatted(
				Figures.milliseconds(composed - start), Figures.milliseconds(System.nanoTime() - composed), pdf.pages(),
				pdf.bytes().length, Figures.megabytes(ProcessHandle.current().pid(), "VmHWM")));
		int rounds = Integer.parseInt(arguments[0]);
		if (rounds > 0) {
			time(WARM_UP, output, manuscript);
			long[] nanos = time(rounds, output, manuscript);
			Figures.print("warm, %d rounds: compose and PDF median %.1f ms, p90 %.1f ms, %d MB".formatted(rounds,
					Figures.percentile(nanos, 0.5), Figures.percentile(nanos, 0.9),
					Figures.megabytes(ProcessHandle.current().pid(), "VmHWM")));
		}
	}

	private static long[] time(int rounds, DocumentOutput output, Manuscript manuscript) {
		long[] nanos = new long[rounds];
		for (int i = 0; i < rounds; i++) {
			long start = System.nanoTime();
			output.pdf(FullProcedure.document(manuscript), PageStyle.STANDARD);
			nanos[i] = System.nanoTime() - start;
		}
		return nanos;
	}

}
