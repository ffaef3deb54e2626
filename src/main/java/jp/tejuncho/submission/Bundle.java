package jp.tejuncho.submission;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * 決裁一式.
 *
 * @param files in the order of their numbers
 * @param day the day the files bear: that of the approval
 */
record Bundle(List<BundleFile> files, LocalDate day) {

	Bundle {
		files = List.copyOf(files);
	}

	/**
	 * All files in one. They are stored as they are: a PDF gets no smaller, and no other
	 * version of a compressor can make other bytes of them.
	 * @return a ZIP file; the same files give the same bytes
	 */
	byte[] zip() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
			zip.setMethod(ZipOutputStream.STORED);
			for (BundleFile file : this.files) {
				zip.putNextEntry(entry(file));
				zip.write(file.bytes());
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private ZipEntry entry(BundleFile file) {
		CRC32 sum = new CRC32();
		sum.update(file.bytes());
		ZipEntry entry = new ZipEntry(file.name());
		entry.setTimeLocal(this.day.atStartOfDay());
		entry.setSize(file.bytes().length);
		entry.setCrc(sum.getValue());
		return entry;
	}

}
