package jp.tejuncho.archive;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import jp.tejuncho.document.Document;

/**
 * 文書の木の保存の形.
 *
 * The tree itself, not its looks: what was approved years ago can be compared with what
 * is written today. A file of a later format begins with its number
 * ({@code formatVersion}); one that bears none has the first format, which is still
 * written for whatever fits into it.
 */
public final class DocumentJson {

	private static final String VERSION = "formatVersion";

	// a name that nobody knows would be a sentence that is lost
	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private DocumentJson() {
	}

	/**
	 * Writes a tree as it is kept.
	 * @param document the document
	 * @return its bytes, the same for the same document: in the first format unless it is
	 * numbered in a way that it doesn't know
	 */
	public static byte[] write(Document document) {
		return MAPPER.writeValueAsBytes(
				TreeFormat1Writer.knows(document) ? TreeFormat1Writer.of(document) : TreeFormat2Writer.of(document));
	}

	/**
	 * Reads a tree of any format.
	 * @param bytes what is kept
	 * @return the document
	 * @throws IllegalStateException if a later version of the application wrote it
	 */
	public static Document read(byte[] bytes) {
		String version = version(bytes);
		if (version.isEmpty()) {
			return TreeFormat1Reader.document(MAPPER.readValue(bytes, TreeFormat1.class));
		}
		if (version.equals(Integer.toString(TreeFormat2.VERSION))) {
			return TreeFormat2Reader.document(MAPPER.readValue(bytes, TreeFormat2.class));
		}
		throw new IllegalStateException("保存された文書の形「" + version + "」は、この版の手順帖では読めません。その文書を保存した版より新しい手順帖で開いてください。");
	}

	private static String version(byte[] bytes) {
		try (JsonParser parser = MAPPER.createParser(bytes)) {
			parser.nextToken();
			if (parser.nextToken() != JsonToken.PROPERTY_NAME || !VERSION.equals(parser.currentName())) {
				return "";
			}
			parser.nextToken();
			return parser.getString();
		}
	}

}
