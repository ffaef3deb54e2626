package jp.tejuncho.testing;

import java.io.IOException;

/**
 * A limit on what this process may write into one file, as a quota sets one, while the
 * disk has room. Set with {@code prlimit} of util-linux, which every Debian has.
 */
public final class Quota implements AutoCloseable {

	private Quota() {
	}

	/**
	 * Sets it.
	 * @param bytes how long a file may become
	 * @return takes the limit away when it is closed
	 */
	public static Quota of(long bytes) {
		set(String.valueOf(bytes));
		return new Quota();
	}

	@Override
	public void close() {
		set("unlimited");
	}

	private static void set(String limit) {
		try {
			int ended = new ProcessBuilder("prlimit", "--pid", String.valueOf(ProcessHandle.current().pid()),
					"--fsize=" + limit + ":")
				.inheritIO()
				.start()
				.waitFor();
			if (ended != 0) {
				throw new IllegalStateException("prlimit ended with " + ended);
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
