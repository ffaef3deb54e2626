package jp.tejuncho.archive;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.document.Document;
import jp.tejuncho.text.Sha256;

/**
 * 保存庫.
 *
 * Bytes under their own SHA-256. What is in it can't be changed: other bytes have another
 * name.
 */
@Component
public class Archive {

	private static final int PART = 512 * 1024;

	private final ArchivedParts parts;

	Archive(ArchivedParts parts) {
		this.parts = parts;
	}

	/**
	 * Keeps bytes for ever.
	 * @param bytes the bytes
	 * @return their SHA-256 in hexadecimal, under which they are found again
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public String keep(byte[] bytes) {
		String digest = digest(bytes);
		if (this.parts.countOf(digest) == 0) {
			List<ArchivedPart> all = new ArrayList<>();
			for (int start = 0; start < Math.max(bytes.length, 1); start += PART) {
				all.add(new ArchivedPart(digest, start / PART,
						Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + PART))));
			}
			this.parts.saveAll(all);
			this.parts.flush();
		}
		return digest;
	}

	/**
	 * The bytes of a digest.
	 * @param digest what keeping them gave
	 * @return the same bytes
	 * @throws ArchiveDamaged if they are gone or not the same any more
	 */
	@Transactional(readOnly = true)
	public byte[] read(String digest) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		this.parts.findByDigest(digest).forEach((part) -> bytes.writeBytes(part.content()));
		if (!digest(bytes.toByteArray()).equals(digest)) {
			throw new ArchiveDamaged(digest);
		}
		return bytes.toByteArray();
	}

	/**
	 * What tells a document from another.
	 * @param document the document
	 * @return the SHA-256 of its tree in hexadecimal
	 */
	public static String digest(Document document) {
		return digest(DocumentJson.write(document));
	}

	/**
	 * What bytes are called.
	 * @param bytes the bytes
	 * @return the SHA-256 in hexadecimal
	 */
	public static String digest(byte[] bytes) {
		return Sha256.hex(bytes);
	}

}
