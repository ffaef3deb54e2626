package jp.tejuncho.output.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * 組んだ段落.
 *
 * A pure function of letters, typefaces and measure: it knows nothing of the document it
 * stands in, so that the next document, or the same one a minute later, can use it again.
 *
 * @param script the letters
 * @param lines how they are distributed
 * @param unprintable the letters that no typeface has
 */
record SetParagraph(Script script, List<SetLine> lines, List<String> unprintable) {

	static SetParagraph of(Script script, Compositor.Measure measure) {
		List<String> unprintable = new ArrayList<>();
		for (int i = 0; i < script.size(); i++) {
			if (!script.glyph(i).isComplete()) {
				unprintable.add(script.glyph(i).letter());
			}
		}
		Typesetter typesetter = new Typesetter(script, measure.width() / measure.size(), measure.justified());
		return new SetParagraph(script, typesetter.lines(measure.indent()), List.copyOf(unprintable));
	}

	/**
	 * The lines of a document's paragraph.
	 * @param pieces what the letters belong to there
	 * @param size the size of the letters
	 * @return lines to be printed
	 */
	List<Line> lines(List<TextRun> pieces, float size) {
		List<Line> lines = new ArrayList<>(this.lines.size());
		for (SetLine line : this.lines) {
			List<Line.Spot> spots = new ArrayList<>(line.end() - line.start());
			for (int i = line.start(); i < line.end(); i++) {
				spots.add(new Line.Spot(this.script.glyph(i), pieces.get(this.script.run(i)),
						line.places()[i - line.start()] * size, size));
			}
			lines.add(new Line(spots, size, line.width() * size));
		}
		return lines;
	}

}
