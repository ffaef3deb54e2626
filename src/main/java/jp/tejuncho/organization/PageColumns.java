package jp.tejuncho.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import jp.tejuncho.document.PageStyle;

/**
 * 版面の保存の形.
 *
 * The room of documents knows no database.
 *
 * @param letters letters a line
 * @param lines lines a page
 * @param halfPoints the size of the letters
 * @param binding the margin on the side of the binding
 * @param top the margin above
 * @param bottom the margin below
 * @param face the typeface
 * @param gothicForMandatory whether what is mandatory is told by its typeface
 * @param duplex whether sheets are printed on both sides
 */
@Embeddable
record PageColumns(@Column(name = "page_letters") int letters, @Column(name = "page_lines") int lines,
		@Column(name = "page_half_points") int halfPoints, @Column(name = "page_binding") int binding,
		@Column(name = "page_top") int top, @Column(name = "page_bottom") int bottom,
		@Enumerated(EnumType.STRING) @Column(name = "page_face") PageStyle.Face face,
		@Column(name = "page_gothic_for_mandatory") boolean gothicForMandatory,
		@Column(name = "page_duplex") boolean duplex) {

	static PageColumns of(PageStyle style) {
		return new PageColumns(style.letters(), style.lines(), style.halfPoints(), style.binding(), style.top(),
				style.bottom(), style.face(), style.gothicForMandatory(), style.duplex());
	}

	PageStyle style() {
		return new PageStyle(this.letters, this.lines, this.halfPoints, this.binding, this.top, this.bottom, this.face,
				this.gothicForMandatory, this.duplex);
	}

}
