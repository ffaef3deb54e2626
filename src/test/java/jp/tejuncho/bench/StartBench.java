package jp.tejuncho.bench;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From {@code java -jar} to the first page.
 */
class StartBench {

	private static final int ROUNDS = 5;

	@TempDir
	private Path folder;

	@Test
	void 起動から最初の画面まで() throws Exception {
		Figures.print("start with an empty database: %.0f ms".formatted(Figures.milliseconds(start())));
		long[] nanos = new long[ROUNDS];
		for (int i = 0; i < ROUNDS; i++) {
			nanos[i] = start();
		}
		Figures.print("start with a database, median of %d: %.0f ms".formatted(ROUNDS, Figures.percentile(nanos, 0.5)));
	}

	private long start() throws Exception {
		try (Server server = Server.start(this.folder)) {
			long nanos = server.untilFirstPage();
			Figures.print("first page after %.0f ms, %d MB".formatted(Figures.milliseconds(nanos),
					Figures.megabytes(server.pid(), "VmRSS")));
			return nanos;
		}
	}

}
