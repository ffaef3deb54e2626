package jp.tejuncho.planted;

import org.openpdf.text.Chunk;

/** Breaks a rule on purpose. */
public final class PlantedPdfUse {

	private PlantedPdfUse() {
	}

	static Chunk use() {
		return new Chunk("文");
	}

}
