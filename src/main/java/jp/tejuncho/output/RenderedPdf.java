package jp.tejuncho.output;

import java.util.List;
import java.util.Map;

import jp.tejuncho.document.NodeId;

/**
 * 作成したPDF.
 *
 * @param bytes the file
 * @param pages how many pages it has
 * @param unprintable characters no font has, in reading order; empty when everything is
 * printed as it was written
 * @param places the page of each place, the cover being 1; empty for a file of several
 * documents, which may well name their places alike
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two files by this record
public record RenderedPdf(byte[] bytes, int pages, List<UnprintableCharacter> unprintable,
		Map<NodeId, Integer> places) {

	public RenderedPdf {
		unprintable = List.copyOf(unprintable);
		places = Map.copyOf(places);
	}

}
