package jp.tejuncho.output.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads what a Word file says, without the library that wrote it.
 */
public final class DocxReading {

	private static final Pattern LETTERS = Pattern
		.compile("<w:t(?: [^>]*)?>([^<]*)</w:t>|<mc:Fallback>.*?</mc:Fallback>| descr=\"([^\"]*)\"", Pattern.DOTALL);

	private DocxReading() {
	}

	public static Map<String, String> parts(byte[] file) {
		Map<String, String> parts = new LinkedHashMap<>();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
			for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
				parts.put(part.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return parts;
	}

	public static String body(byte[] file) {
		return parts(file).getOrDefault("word/document.xml", "");
	}

	/**
	 * The letters of the cover and the text, without the table of contents.
	 * @param file a Word file
	 * @return its letters in reading order, without any space
	 */
	public static String letters(byte[] file) {
		String body = body(file).replaceAll("(?s)<w:sdt>.*?</w:sdt>", "");
		StringBuilder letters = new StringBuilder();
		Matcher matcher = LETTERS.matcher(body);
		while (matcher.find()) {
			letters.append((matcher.group(1) != null) ? matcher.group(1) : "");
		}
		return flat(unescaped(letters.toString()));
	}

	/**
	 * A text without whatever a page adds to it.
	 * @param text any text
	 * @return its letters alone
	 */
	public static String flat(String text) {
		return text.replaceAll("[\\s　]+", "");
	}

	private static String unescaped(String text) {
		return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
	}

}
