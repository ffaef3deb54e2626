package jp.tejuncho.output;

import java.util.List;

/**
 * 作成したPDF.
 *
 * @param bytes the file
 * @param pages how many pages it has
 * @param unprintable characters no font has, in reading order; empty when everything is
 * printed as it was written
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two files by this record
public record RenderedPdf(byte[] bytes, int pages, List<UnprintableCharacter> unprintable) {

	public RenderedPdf {
		unprintable = List.copyOf(unprintable);
	}

}
