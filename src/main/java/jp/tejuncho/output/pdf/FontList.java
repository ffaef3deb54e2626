package jp.tejuncho.output.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.springframework.util.function.SingletonSupplier;

import jp.tejuncho.output.PrintFont;

/**
 * 書体の一覧.
 *
 * Read when somebody wants to see it, and once: a font that was put into the folder since
 * isn't printed with before the next start either.
 */
final class FontList {

	private final PdfFonts fonts;

	private final SingletonSupplier<List<PrintFont>> own = SingletonSupplier
		.of(() -> PdfFonts.OWN.stream().map(FontList::own).toList());

	private final SingletonSupplier<List<PrintFont>> added = SingletonSupplier.of(this::readAdded);

	FontList(PdfFonts fonts) {
		this.fonts = fonts;
	}

	/**
	 * The fonts that come with the application.
	 * @return in the order in which a letter is sought
	 */
	List<PrintFont> own() {
		return this.own.obtain();
	}

	/**
	 * The fonts of the folder.
	 * @return by name, also those that can't be used
	 */
	List<PrintFont> added() {
		return this.added.obtain();
	}

	private List<PrintFont> readAdded() {
		return this.fonts.folder().stream().map(this::added).toList();
	}

	private static PrintFont own(String resource) {
		try {
			FontNames names = FontNames.read(resource(resource));
			String folder = resource.replaceFirst("/[^/]+/[^/]+$", "");
			String licence = new String(resource(folder + "/LICENSE_FONT"), StandardCharsets.UTF_8);
			return font(resource.substring(resource.lastIndexOf('/') + 1), names, licence, true);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The font " + resource + " can't be read", ex);
		}
	}

	private PrintFont added(Path path) {
		String file = path.getFileName().toString();
		try {
			return font(file, FontNames.read(Files.readAllBytes(path)), "", this.fonts.isUsable(path));
		}
		catch (IOException ex) {
			return new PrintFont(file, "", "", "", "", "", false);
		}
	}

	private static PrintFont font(String file, FontNames names, String licenceText, boolean usable) {
		return new PrintFont(file, names.get(FontNames.FAMILY), names.get(FontNames.VERSION),
				names.get(FontNames.COPYRIGHT), names.get(FontNames.LICENCE), licenceText, usable);
	}

	private static byte[] resource(String name) throws IOException {
		try (InputStream stream = FontList.class.getResourceAsStream(name)) {
			if (stream == null) {
				throw new IOException(name + " is not in the application");
			}
			return stream.readAllBytes();
		}
	}

}
