package jp.tejuncho.output.docx;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Drawing;
import jp.tejuncho.output.figure.FigureLabels;
import jp.tejuncho.output.figure.FigureLayout;
import jp.tejuncho.text.LetterWidths;

/**
 * Word文書の図.
 *
 * Drawn as shapes, not as a picture: a clerk can move a box, search its words and put in
 * a name. Whoever can't draw shapes is told the figure in words.
 */
final class DocxFigure {

	private static final int EMU = 36000;

	private static final double TWIPS = 1440 / 25.4;

	private static final double POINTS = 72 / 25.4;

	private static final int HAIRLINE = 6350;

	private static final double LEADING = 1.3;

	/** For typefaces a little wider than ours. */
	private static final double ROOM = 0.97;

	/** So much of half a point too large does no harm. */
	private static final double TRIFLE = 0.25;

	private static final String INK = "<a:solidFill><a:srgbClr val=\"000000\"/></a:solidFill>";

	private static final String PAPER = "<a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill>";

	private static final String NOTHING = "<a:noFill/>";

	private final StringBuilder markup = new StringBuilder();

	private final int number;

	private final FigureLabels labels;

	private final double scale;

	private int shapes;

	private DocxFigure(int number, Drawing drawing, double scale) {
		this.number = number;
		this.scale = scale;
		this.labels = FigureLabels.of(drawing);
	}

	/**
	 * Writes a figure and its title.
	 * @param flow where it is written
	 * @param figure the figure
	 * @param page the page
	 * @param number its number in the file
	 * @param leadIn how high that is which has to stand on the same page above it
	 */
	static void write(DocxFlow flow, Block.Figure figure, DocxPage page, int number, int leadIn) {
		String drawn = new DocxFigure(number, figure.drawing(), scale(figure, page, leadIn)).figure(figure);
		try {
			flow.paragraph("Figure").addNewR().set(CTR.Factory.parse(drawn));
		}
		catch (XmlException ex) {
			throw new IllegalStateException("A figure is not written as XML", ex);
		}
		if (!figure.title().isBlank()) {
			DocxWords.text(flow.paragraph("Caption").addNewR(), figure.title());
		}
	}

	// the title is a line, and so is what goes above and below the drawing
	private static double scale(Block.Figure figure, DocxPage page, int leadIn) {
		Drawing drawing = figure.drawing();
		int taken = Math.min(leadIn, page.textHeight() / 2) + 2 * page.leading();
		double room = (page.textHeight() - taken) / TWIPS;
		return Math.min(1, Math.min(page.textWidth() / TWIPS / drawing.width(), room / drawing.height()));
	}

	private String figure(Block.Figure figure) {
		Drawing drawing = figure.drawing();
		String alternative = figure.alternative().isBlank() ? figure.title() : figure.alternative();
		drawing.shapes().forEach(this::shape);
		return """
				<xml-fragment xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
				 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
				 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
				 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
				 xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
				 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">\
				<mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing>\
				<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="%s" cy="%s"/>\
				<wp:docPr id="%d" name="%s" descr="%s"/><wp:cNvGraphicFramePr/>\
				<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup">\
				<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%s" cy="%s"/>\
				<a:chOff x="0" y="0"/><a:chExt cx="%s" cy="%s"/></a:xfrm></wpg:grpSpPr>%s</wpg:wgp>\
				</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>\
				<mc:Fallback><w:t>%s</w:t></mc:Fallback></mc:AlternateContent></xml-fragment>""".formatted(
				emu(drawing.width() * this.scale), emu(drawing.height() * this.scale), this.number, "図" + this.number,
				XmlLetters.escaped(alternative), emu(drawing.width() * this.scale), emu(drawing.height() * this.scale),
				emu(drawing.width()), emu(drawing.height()), this.markup, XmlLetters.escaped(alternative));
	}

	private void shape(Drawing.Shape shape) {
		switch (shape) {
			case Drawing.Box box -> box(box);
			case Drawing.Arrow arrow -> arrow(arrow);
			case Drawing.Caption caption -> caption(caption);
		}
	}

	private void box(Drawing.Box box) {
		Frame frame = new Frame(box.x(), box.y(), box.width(), box.height());
		String line = "<a:ln w=\"" + HAIRLINE + "\">" + INK
				+ (box.grouping() ? "<a:prstDash val=\"dash\"/>" : "<a:prstDash val=\"solid\"/>") + "</a:ln>";
		double size = FigureLayout.lines(box).stream().mapToDouble(FigureLayout.Line::size).findFirst().orElse(3.3);
		rectangle(frame, (box.grouping() ? NOTHING : PAPER) + line,
				new Text(box.lines(), size, "center", box.grouping() ? "t" : "ctr"));
	}

	private void caption(Drawing.Caption caption) {
		List<FigureLayout.Line> lines = FigureLayout.lines(caption);
		double size = lines.stream().mapToDouble(FigureLayout.Line::size).findFirst().orElse(3.3);
		double widest = caption.lines().stream().mapToDouble(LetterWidths::ems).max().orElse(1);
		Frame frame = new Frame(caption.x(), caption.y(), (widest + 1) * size, (lines.size() + 0.5) * size * 1.35);
		rectangle(frame, NOTHING + "<a:ln><a:noFill/></a:ln>", new Text(caption.lines(), size, "left", "t"));
	}

	private void arrow(Drawing.Arrow arrow) {
		path(FigureLayout.shaft(arrow), false);
		FigureLayout.heads(arrow).forEach((head) -> path(head, true));
		if (!arrow.label().isBlank()) {
			FigureLayout.Label label = this.labels.of(arrow);
			double size = label.line().size();
			double slack = LEADING * size - label.height();
			Frame frame = new Frame(label.x(), label.y() - slack / 2, label.width(), label.height() + slack);
			rectangle(frame, PAPER + "<a:ln><a:noFill/></a:ln>",
					new Text(List.of(label.line().words()), size, "center", "ctr"));
		}
	}

	private void rectangle(Frame frame, String paint, Text text) {
		begin(frame);
		this.markup.append("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>").append(paint).append("</wps:spPr>");
		if (!text.lines().isEmpty()) {
			this.markup.append("<wps:txbx><w:txbxContent>");
			text.lines().forEach((line) -> paragraph(line, text));
			this.markup.append("</w:txbxContent></wps:txbx>");
		}
		this.markup.append("<wps:bodyPr wrap=\"square\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"")
			.append(text.anchor())
			.append("\"><a:noAutofit/></wps:bodyPr></wps:wsp>");
	}

	// letters don't become smaller with the drawing they stand in
	private void paragraph(String line, Text text) {
		double size = text.size() * POINTS * this.scale;
		long halfPoints = Math.max(2, (long) (2 * size * ROOM + TRIFLE));
		this.markup.append("<w:p><w:pPr><w:pStyle w:val=\"FigureText\"/><w:spacing w:line=\"")
			.append(Math.round(size * LEADING * 20))
			.append("\" w:lineRule=\"exact\"/><w:jc w:val=\"")
			.append(text.alignment())
			.append("\"/></w:pPr><w:r><w:rPr><w:sz w:val=\"")
			.append(halfPoints)
			.append("\"/><w:szCs w:val=\"")
			.append(halfPoints)
			.append("\"/></w:rPr><w:t xml:space=\"preserve\">")
			.append(XmlLetters.escaped(line))
			.append("</w:t></w:r></w:p>");
	}

	private void path(List<Drawing.Point> points, boolean filled) {
		double left = points.stream().mapToDouble(Drawing.Point::x).min().orElse(0);
		double top = points.stream().mapToDouble(Drawing.Point::y).min().orElse(0);
		double width = points.stream().mapToDouble(Drawing.Point::x).max().orElse(0) - left;
		double height = points.stream().mapToDouble(Drawing.Point::y).max().orElse(0) - top;
		begin(new Frame(left, top, width, height));
		String lines = points.stream()
			.skip(1)
			.map((point) -> "<a:lnTo>" + point(point, left, top) + "</a:lnTo>")
			.collect(Collectors.joining());
		this.markup.append("<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>")
			.append("<a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/><a:pathLst><a:path w=\"")
			.append(emu(width))
			.append("\" h=\"")
			.append(emu(height))
			.append(filled ? "\">" : "\" fill=\"none\">")
			.append("<a:moveTo>")
			.append(point(points.getFirst(), left, top))
			.append("</a:moveTo>")
			.append(lines)
			.append(filled ? "<a:close/>" : "")
			.append("</a:path></a:pathLst></a:custGeom>")
			.append(filled ? INK : NOTHING)
			.append("<a:ln w=\"9525\">")
			.append(INK)
			.append("</a:ln></wps:spPr><wps:bodyPr/></wps:wsp>");
	}

	private void begin(Frame frame) {
		this.shapes++;
		this.markup.append("<wps:wsp><wps:cNvPr id=\"")
			.append(1000 * this.number + this.shapes)
			.append("\" name=\"図形")
			.append(this.shapes)
			.append("\"/><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x=\"")
			.append(emu(frame.x()))
			.append("\" y=\"")
			.append(emu(frame.y()))
			.append("\"/><a:ext cx=\"")
			.append(emu(frame.width()))
			.append("\" cy=\"")
			.append(emu(frame.height()))
			.append("\"/></a:xfrm>");
	}

	private static String point(Drawing.Point point, double left, double top) {
		return "<a:pt x=\"" + emu(point.x() - left) + "\" y=\"" + emu(point.y() - top) + "\"/>";
	}

	private static String emu(double millimetres) {
		return String.format(Locale.ROOT, "%d", Math.round(millimetres * EMU));
	}

	/**
	 * 外形.
	 *
	 * @param x left edge
	 * @param y upper edge
	 * @param width its width
	 * @param height its height
	 */
	private record Frame(double x, double y, double width, double height) {
	}

	/**
	 * 図形の中の文字.
	 *
	 * @param lines a paragraph each
	 * @param size the height of its letters
	 * @param alignment across the shape
	 * @param anchor from top to bottom
	 */
	private record Text(List<String> lines, double size, String alignment, String anchor) {
	}

}
