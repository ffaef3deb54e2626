package jp.tejuncho.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * 版面.
 *
 * What a house lays down for the paper of all its documents, so that what it prints looks
 * like whatever else it files. No part of a document: the same document may be printed in
 * many ways.
 *
 * @param letters letters a line
 * @param lines lines a page
 * @param halfPoints the size of the letters, in half points
 * @param binding the margin on the side where the sheets are bound, in millimetres
 * @param top the margin above the text, in millimetres
 * @param bottom the margin below the text, in millimetres
 * @param face the typeface of the text
 * @param gothicForMandatory whether what must not be left out is told by its typeface
 * @param duplex whether sheets are printed on both sides, so that even pages are bound at
 * the right
 */
public record PageStyle(int letters, int lines, int halfPoints, int binding, int top, int bottom, Face face,
		boolean gothicForMandatory, boolean duplex) {

	/** 一行の字数の下限と上限. */
	public static final Range LETTERS = new Range(25, 60);

	/** 一頁の行数の下限と上限. */
	public static final Range LINES = new Range(15, 60);

	/** 文字の大きさの下限と上限（0.5ポイントを単位とする。）. */
	public static final Range HALF_POINTS = new Range(18, 28);

	/** 綴じる側の余白の下限と上限（mm）. */
	public static final Range BINDING = new Range(20, 50);

	/** 上下の余白の下限と上限（mm）. */
	public static final Range EDGE = new Range(20, 60);

	/** 綴じない側の余白の下限と上限（mm）. */
	public static final Range OUTER = new Range(15, 60);

	/** 何も決めていない組織の版面. */
	public static final PageStyle STANDARD = new PageStyle(40, 36, 22, 30, 28, 28, Face.UD_MINCHO, false, false);

	private static final int SHEET_WIDTH = 210;

	private static final int SHEET_HEIGHT = 297;

	private static final double MILLIMETRES_PER_POINT = 25.4 / 72;

	private static final double CLOSEST = 1.3;

	private static final double WIDEST = 3;

	public PageStyle {
		List<Fault> faults = faults(letters, lines, halfPoints, binding, top, bottom);
		if (!faults.isEmpty()) {
			throw new IllegalArgumentException(faults.getFirst().reason());
		}
	}

	/**
	 * Why a page can't be laid out like this.
	 * @param letters letters a line
	 * @param lines lines a page
	 * @param halfPoints the size of the letters, in half points
	 * @param binding the margin on the side where the sheets are bound, in millimetres
	 * @param top the margin above the text, in millimetres
	 * @param bottom the margin below the text, in millimetres
	 * @return the reasons, in words a clerk can act on; none if it can
	 */
	public static List<Fault> faults(int letters, int lines, int halfPoints, int binding, int top, int bottom) {
		List<Fault> faults = new ArrayList<>();
		refuse(LETTERS, letters, "letters", "一行の字数は、%d字から%d字までの数にしてください", faults);
		refuse(LINES, lines, "lines", "一頁の行数は、%d行から%d行までの数にしてください", faults);
		if (!HALF_POINTS.holds(halfPoints)) {
			faults.add(new Fault("halfPoints", "文字の大きさは、" + points(HALF_POINTS.least()) + "ポイントから"
					+ points(HALF_POINTS.most()) + "ポイントまでから選んでください"));
		}
		refuse(BINDING, binding, "binding", "綴じる側の余白は、%dmmから%dmmまでの数にしてください", faults);
		refuse(EDGE, top, "top", "上の余白は、%dmmから%dmmまでの数にしてください", faults);
		refuse(EDGE, bottom, "bottom", "下の余白は、%dmmから%dmmまでの数にしてください", faults);
		if (faults.isEmpty()) {
			refuseWidth(outer(letters, halfPoints, binding), faults);
			refuseLeading(leading(lines, top, bottom) / (halfPoints / 2.0), faults);
		}
		return faults;
	}

	private static void refuse(Range range, int value, String field, String reason, List<Fault> faults) {
		if (!range.holds(value)) {
			faults.add(new Fault(field, reason.formatted(range.least(), range.most())));
		}
	}

	private static void refuseWidth(double outer, List<Fault> faults) {
		if (outer < OUTER.least()) {
			faults.add(new Fault("letters",
					((outer < 0) ? "文字が用紙からはみ出します。" : "外側の余白が" + OUTER.least() + "mmより狭くなり、印刷できないことがあります。")
							+ "一行の字数を減らすか、文字を小さくするか、綴じる側の余白を狭くしてください"));
		}
		else if (outer > OUTER.most()) {
			faults.add(
					new Fault("letters", "外側の余白が" + OUTER.most() + "mmより広くなります。一行の字数を増やすか、文字を大きくするか、綴じる側の余白を広くしてください"));
		}
	}

	private static void refuseLeading(double share, List<Fault> faults) {
		if (share < CLOSEST) {
			faults.add(new Fault("lines",
					"行の間隔が文字の大きさの" + CLOSEST + "倍より狭くなり、上下の行がくっつきます。一頁の行数を減らすか、文字を小さくするか、上下の余白を狭くしてください"));
		}
		else if (share > WIDEST) {
			faults.add(new Fault("lines", "行の間隔が文字の大きさの３倍より広くなります。一頁の行数を増やすか、文字を大きくするか、上下の余白を広くしてください"));
		}
	}

	private static double outer(int letters, int halfPoints, int binding) {
		return SHEET_WIDTH - binding - (letters * halfPoints / 2.0 * MILLIMETRES_PER_POINT);
	}

	private static double leading(int lines, int top, int bottom) {
		return (SHEET_HEIGHT - top - bottom) / MILLIMETRES_PER_POINT / lines;
	}

	/**
	 * The size of the letters.
	 * @return points
	 */
	public double size() {
		return this.halfPoints / 2.0;
	}

	/**
	 * From one line to the next.
	 * @return points
	 */
	public double leading() {
		return leading(this.lines, this.top, this.bottom);
	}

	/**
	 * The margin across from the binding.
	 * @return millimetres
	 */
	public double outer() {
		return outer(this.letters, this.halfPoints, this.binding);
	}

	/**
	 * The size in words.
	 * @param halfPoints half points
	 * @return points, 10.5
	 */
	public static String points(int halfPoints) {
		return (halfPoints % 2 == 0) ? Integer.toString(halfPoints / 2) : halfPoints / 2 + ".5";
	}

	/**
	 * What follows from what was laid down, in words.
	 * @return the margin across from the binding, and from line to line
	 */
	public String consequences() {
		return String.format(Locale.ROOT, "%sの余白は%.1fmm、行の間隔は%.1fポイント（文字の大きさの%.2f倍）", this.duplex ? "外側" : "右", outer(),
				leading(), leading() / size());
	}

	/**
	 * What is done beyond letters and margins.
	 * @return in the order of the page
	 */
	public List<Option> options() {
		List<Option> options = new ArrayList<>();
		if (this.gothicForMandatory) {
			options.add(Option.GOTHIC_FOR_MANDATORY);
		}
		if (this.duplex) {
			options.add(Option.DUPLEX);
		}
		return options;
	}

	/**
	 * The options in words.
	 * @return their labels, or that there are none
	 */
	public String optionsInWords() {
		return options().isEmpty() ? "なし" : options().stream().map(Option::label).collect(Collectors.joining("、"));
	}

	/**
	 * 刷り方.
	 */
	public enum Option {

		/** 必須の内容をゴシックにする. */
		GOTHIC_FOR_MANDATORY("必ず定める内容をゴシックで印刷する（本文がゴシックのときは太字）"),

		/** 両面に刷る. */
		DUPLEX("両面印刷のため、偶数頁は左右の余白を入れ替える");

		private final String label;

		Option(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	/**
	 * 書体.
	 */
	public enum Face {

		/** BIZ UDMincho. */
		UD_MINCHO("ＵＤ明朝", false),

		/** BIZ UDGothic. */
		UD_GOTHIC("ＵＤゴシック", true),

		/** Noto Serif JP. */
		MINCHO("明朝", false),

		/** Noto Sans JP. */
		GOTHIC("ゴシック", true);

		private final String label;

		private final boolean gothic;

		Face(String label, boolean gothic) {
			this.label = label;
			this.gothic = gothic;
		}

		public String label() {
			return this.label;
		}

		public boolean isGothic() {
			return this.gothic;
		}

	}

	/**
	 * 下限と上限.
	 *
	 * @param least the least that may be
	 * @param most the most that may be
	 */
	public record Range(int least, int most) {

		public boolean holds(int value) {
			return value >= this.least && value <= this.most;
		}

	}

	/**
	 * この版面では印刷できない訳.
	 *
	 * @param field the component that would have to change
	 * @param reason why, and what to do
	 */
	public record Fault(String field, String reason) {
	}

}
