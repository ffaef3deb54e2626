package jp.tejuncho.output.text;

import java.util.List;

import jp.tejuncho.document.Drawing;

/**
 * 図の中の文字.
 */
final class FigureText {

	private FigureText() {
	}

	static List<String> lines(Drawing drawing) {
		return drawing.shapes().stream().map(FigureText::line).filter((line) -> !line.isBlank()).toList();
	}

	private static String line(Drawing.Shape shape) {
		return switch (shape) {
			case Drawing.Box box -> String.join("　", box.lines());
			case Drawing.Arrow arrow -> arrow.label();
			case Drawing.Caption caption -> String.join("　", caption.lines());
		};
	}

}
