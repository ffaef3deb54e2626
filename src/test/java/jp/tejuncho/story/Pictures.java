package jp.tejuncho.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Pictures for the guide. Those in docs change only when asked for
 * ({@code -Dguide.images=true}), so that a build leaves the tree as it was.
 */
final class Pictures {

	private static final Path MADE = Path.of("target", "guide");

	private static final Path KEPT = Path.of("docs", "guide", "images");

	private Pictures() {
	}

	static void keep(String name, byte[] picture) {
		write(MADE, name, picture);
		if (Boolean.getBoolean("guide.images")) {
			write(KEPT, name, picture);
		}
	}

	private static void write(Path folder, String name, byte[] picture) {
		try {
			Files.createDirectories(folder);
			Files.write(folder.resolve(name + ".png"), picture);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
