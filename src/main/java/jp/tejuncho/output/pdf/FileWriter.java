package jp.tejuncho.output.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfDocument;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfIndirectObject;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfWriter;

/**
 * ＰＤＦの書き手.
 *
 * OpenPDF's, but for the fonts, which are compressed elsewhere and once, and for what
 * tells one file from another: identifier and names of fonts follow from its pages, so
 * that the same document is the same file.
 */
final class FileWriter extends PdfWriter {

	private static final PdfName LENGTH_OF_TRUE_TYPE = new PdfName("Length1");

	private static final PdfName OPEN_TYPE = new PdfName("CIDFontType0C");

	private final ByteArrayOutputStream bytes;

	private final CompressedFonts fonts;

	private FileWriter(PdfDocument document, ByteArrayOutputStream bytes, CompressedFonts fonts) {
		super(document, bytes);
		this.bytes = bytes;
		this.fonts = fonts;
	}

	/**
	 * Begins a file.
	 * @param file what will be printed
	 * @param bytes where it is written
	 * @param fonts what compresses its fonts
	 * @return the writer
	 */
	static PdfWriter of(Document file, ByteArrayOutputStream bytes, CompressedFonts fonts) {
		PdfDocument document = new UndatedDocument();
		file.addDocListener(document);
		FileWriter writer = new FileWriter(document, bytes, fonts);
		document.addWriter(writer);
		return writer;
	}

	@Override
	public PdfIndirectObject addToBody(PdfObject object) throws IOException {
		boolean font = object instanceof PdfStream stream && isFont(stream);
		return super.addToBody(font ? this.fonts.compress((PdfStream) object) : object);
	}

	private static boolean isFont(PdfStream stream) {
		return stream.get(LENGTH_OF_TRUE_TYPE) != null || OPEN_TYPE.equals(stream.get(PdfName.SUBTYPE));
	}

	/**
	 * Writes what stands behind the pages: fonts, tags, outline, and what the file is.
	 */
	@Override
	public void close() {
		flush();
		byte[] identifier = identifier();
		getInfo().put(PdfName.FILEID, PdfEncryption.createInfoId(identifier, identifier));
		SplittableRandom lot = new SplittableRandom(ByteBuffer.wrap(identifier).getLong());
		ScopedValue.where(SubsetNames.LOT, lot).run(super::close);
	}

	// it tells files apart and seals nothing, so checksums will do, which a process that
	// has just begun has at once
	private byte[] identifier() {
		byte[] pages = this.bytes.toByteArray();
		ByteBuffer identifier = ByteBuffer.allocate(4 * Integer.BYTES);
		for (Checksum sum : List.of(new CRC32(), new CRC32C(), new Adler32())) {
			sum.update(this.xmpMetadata);
			sum.update(pages);
			identifier.putInt((int) sum.getValue());
		}
		return identifier.putInt(pages.length).array();
	}

	/**
	 * A document whose dates come from what is printed: the library's own would be asked
	 * for, at some cost, and thrown away.
	 */
	private static final class UndatedDocument extends PdfDocument {

		@Override
		public boolean addCreationDate() {
			return true;
		}

	}

}
