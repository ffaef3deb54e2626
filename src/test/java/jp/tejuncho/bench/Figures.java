package jp.tejuncho.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Reads and prints what was measured.
 */
final class Figures {

	private static final long NANOS_IN_A_MILLISECOND = 1_000_000;

	private Figures() {
	}

	static double milliseconds(long nanos) {
		return (double) nanos / NANOS_IN_A_MILLISECOND;
	}

	/**
	 * A percentile.
	 * @param nanos what was measured
	 * @param share between 0 and 1
	 * @return milliseconds
	 */
	static double percentile(long[] nanos, double share) {
		long[] sorted = nanos.clone();
		Arrays.sort(sorted);
		return milliseconds(sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * share))]);
	}

	static void print(String what) {
		System.out.println("BENCH " + what);
	}

	/**
	 * The memory a process holds, where the system tells.
	 * @param pid the process
	 * @param line {@code VmRSS} for now, {@code VmHWM} for the most so far
	 * @return megabytes, or -1
	 */
	static long megabytes(long pid, String line) {
		Path status = Path.of("/proc/" + pid + "/status");
		try {
			return Files.readAllLines(status)
				.stream()
				.filter((text) -> text.startsWith(line))
				.mapToLong((text) -> Long.parseLong(text.replaceAll("\\D", "")) / 1024)
				.findFirst()
				.orElse(-1);
		}
		catch (IOException ex) {
			return -1;
		}
	}

}
