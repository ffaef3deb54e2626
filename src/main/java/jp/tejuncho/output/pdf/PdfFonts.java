package jp.tejuncho.output.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.util.function.SingletonSupplier;

import jp.tejuncho.text.Letters;

/**
 * 書体の備え.
 *
 * BIZ UD has the letters of JIS X 0213, Noto those beyond, a folder of one's own what
 * neither has. A typeface is loaded when the first letter asks for it, and once.
 */
final class PdfFonts {

	private static final String GETA = "〓";

	private static final String MINCHO = "/fonts/biz-udmincho/400Regular/BIZUDMincho_400Regular.ttf";

	private static final String GOTHIC = "/fonts/biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf";

	private static final String BOLD = "/fonts/biz-udgothic/700Bold/BIZUDGothic_700Bold.ttf";

	private static final String NOTO_SERIF = "/fonts/noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf";

	private static final String NOTO_SANS = "/fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf";

	static final List<String> OWN = List.of(MINCHO, GOTHIC, BOLD, NOTO_SERIF, NOTO_SANS);

	/** Some fifteen documents; a letter takes about 40 bytes. */
	private static final long REMEMBERED_LETTERS = 400_000;

	private static final int OVERHEAD = 10;

	private static final Map<String, Typeface> BUNDLED = new ConcurrentHashMap<>();

	private final Map<Style, Map<String, Glyph>> glyphs = new EnumMap<>(Style.class);

	private final SingletonSupplier<Cache<Setting, SetParagraph>> paragraphs = SingletonSupplier
		.of(() -> Caffeine.newBuilder()
			.maximumWeight(REMEMBERED_LETTERS)
			.weigher((Setting setting, SetParagraph paragraph) -> OVERHEAD + paragraph.script().size())
			.executor(Runnable::run)
			.build());

	private final List<Path> folder;

	private final Map<Path, Optional<Typeface>> added = new ConcurrentHashMap<>();

	PdfFonts(String folder) {
		this.folder = folder.isBlank() ? List.of() : fontFiles(Path.of(folder));
		for (Style style : Style.values()) {
			this.glyphs.put(style, new ConcurrentHashMap<>());
		}
	}

	/**
	 * Sets a paragraph, or finds the one that was set alike before.
	 * @param runs its letters
	 * @param measure how it is set
	 * @return the paragraph
	 */
	SetParagraph set(List<Script.Run> runs, Compositor.Measure measure) {
		return this.paragraphs.obtain()
			.get(new Setting(runs, measure), (setting) -> SetParagraph
				.of(new Script(setting.runs(), this, setting.measure()), setting.measure()));
	}

	Glyph glyph(Style style, String letter) {
		Map<String, Glyph> known = this.glyphs.getOrDefault(style, Map.of());
		Glyph glyph = known.get(letter);
		if (glyph == null) {
			glyph = find(style, letter);
			if (letter.codePointCount(0, letter.length()) == 1) {
				known.put(letter, glyph);
			}
		}
		return glyph;
	}

	private Glyph find(Style style, String letter) {
		String composed = isCombined(letter) ? Normalizer.normalize(letter, Normalizer.Form.NFC) : letter;
		Typeface face = face(style, composed);
		if (face != null) {
			return Glyph.of(composed, composed, face);
		}
		face = face(style, letter);
		if (face != null) {
			return Glyph.of(letter, letter, face);
		}
		String base = Character.toString(letter.codePointAt(0));
		face = (base.equals(letter) || isJoined(letter)) ? null : face(style, base);
		if (face != null) {
			return Glyph.of(letter, base, face);
		}
		Typeface first = bundled(chain(style).getFirst());
		return Glyph.of(letter, GETA, first);
	}

	private @Nullable Typeface face(Style style, String letter) {
		for (String resource : chain(style)) {
			Typeface face = bundled(resource);
			if (face.has(letter)) {
				return face;
			}
		}
		for (Path file : this.folder) {
			Optional<Typeface> face = added(file).filter((one) -> one.has(letter));
			if (face.isPresent()) {
				return face.get();
			}
		}
		return null;
	}

	private static List<String> chain(Style style) {
		return switch (style) {
			case MINCHO -> List.of(MINCHO, NOTO_SERIF, NOTO_SANS);
			case GOTHIC -> List.of(GOTHIC, NOTO_SANS, NOTO_SERIF);
			case BOLD -> List.of(BOLD, NOTO_SANS, NOTO_SERIF);
			case SERIF -> List.of(NOTO_SERIF, MINCHO, NOTO_SANS);
			case SANS -> List.of(NOTO_SANS, GOTHIC, NOTO_SERIF);
		};
	}

	// a letter alone is left as it is: NFC would make 神 of U+FA19
	private static boolean isCombined(String letter) {
		return letter.codePointCount(0, letter.length()) > 1
				&& letter.codePoints().noneMatch(Letters::isVariationSelector);
	}

	private static boolean isJoined(String letter) {
		return letter.indexOf(0x200D) >= 0;
	}

	/**
	 * Loads the typefaces of the text, which every document has.
	 */
	static void readMinchoAndBold() {
		bundled(MINCHO);
		bundled(BOLD);
	}

	/**
	 * Loads the typeface of the margins, which every document has.
	 */
	static void readGothic() {
		bundled(GOTHIC);
	}

	private static Typeface bundled(String resource) {
		return BUNDLED.computeIfAbsent(resource, PdfFonts::loadResource);
	}

	private static Typeface loadResource(String resource) {
		try (InputStream stream = PdfFonts.class.getResourceAsStream(resource)) {
			if (stream == null) {
				throw new IllegalStateException("The font " + resource + " is not in the application");
			}
			return Typeface.load(resource, stream.readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The font " + resource + " can't be read", ex);
		}
	}

	List<Path> folder() {
		return this.folder;
	}

	boolean isUsable(Path file) {
		return added(file).isPresent();
	}

	private Optional<Typeface> added(Path file) {
		return this.added.computeIfAbsent(file, PdfFonts::load);
	}

	// a house's own font that is broken, or may not be embedded, must not keep it from
	// printing
	private static Optional<Typeface> load(Path file) {
		try {
			byte[] content = Files.readAllBytes(file);
			FontNames.read(content);
			Typeface face = Typeface.load(file.toString(), content);
			face.requireWhole();
			return Optional.of(face);
		}
		catch (IOException | RuntimeException ex) {
			LoggerFactory.getLogger(PdfFonts.class)
				.warn("書体のファイルを使えません。この書体なしで印刷します (font can't be used): {}: {}", file, ex.getMessage());
			return Optional.empty();
		}
	}

	private static List<Path> fontFiles(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return new ArrayList<>(files.filter(PdfFonts::isFont).sorted().toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The folder of fonts " + folder + " can't be read", ex);
		}
	}

	private static boolean isFont(Path file) {
		String name = file.toString().toLowerCase(Locale.ROOT);
		return name.endsWith(".ttf") || name.endsWith(".otf");
	}

	/**
	 * 組む文と組み方.
	 *
	 * @param runs the letters
	 * @param measure how they are set
	 */
	private record Setting(List<Script.Run> runs, Compositor.Measure measure) {

	}

}
