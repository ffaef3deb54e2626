package jp.tejuncho.edition.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import jp.tejuncho.text.Sha256;
import jp.tejuncho.yaml.Mistakes;
import jp.tejuncho.yaml.Spot;

/**
 * ひな形のファイル.
 *
 * @param path within templates-ja
 * @param text its content; line ends are those of Unix, whatever a checkout made of them
 */
public record TemplateFile(String path, String text) {

	public TemplateFile {
		text = text.replace("\r\n", "\n");
	}

	/**
	 * Reads UTF-8.
	 * @param path within templates-ja
	 * @param bytes the content
	 * @return the file
	 * @throws TemplateMistakes if the bytes are not UTF-8
	 */
	public static TemplateFile of(String path, byte[] bytes) {
		try {
			return new TemplateFile(path,
					StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
		}
		catch (CharacterCodingException ex) {
			Mistakes mistakes = new Mistakes();
			mistakes.add(Spot.top(path), "文字コードがUTF-8ではありません。", "UTF-8（BOMなし）で保存し直してください。");
			mistakes.throwIfAny(TemplateMistakes::new);
			throw new IllegalStateException(ex);
		}
	}

	public byte[] bytes() {
		return this.text.getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * What the content is recognised by.
	 * @return the SHA-256 in hexadecimal digits
	 */
	public String hash() {
		return hash(bytes());
	}

	static String hash(byte[] bytes) {
		return Sha256.hex(bytes);
	}

}
