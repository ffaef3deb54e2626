package jp.tejuncho.output.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfStructureTreeRoot;

/**
 * 文書構造のタグ.
 *
 * A tag has either kids or content on the page, never both: OpenPDF can't mix them.
 */
final class Tag {

	private final PdfName role;

	private final List<Tag> kids = new ArrayList<>();

	private final PdfDictionary attributes = new PdfDictionary();

	private @Nullable String alternative;

	private @Nullable PdfStructureElement element;

	private Tag(String role) {
		this.role = new PdfName(role);
	}

	static Tag document() {
		return new Tag("Document");
	}

	Tag kid(String kidRole) {
		Tag kid = new Tag(kidRole);
		this.kids.add(kid);
		return kid;
	}

	Tag alternative(String words) {
		this.alternative = words;
		return this;
	}

	Tag scope(String scope) {
		this.attributes.put(PdfName.O, new PdfName("Table"));
		this.attributes.put(new PdfName("Scope"), new PdfName(scope));
		return this;
	}

	Tag summary(String words) {
		this.attributes.put(PdfName.O, new PdfName("Table"));
		this.attributes.put(new PdfName("Summary"), new PdfString(words, PdfObject.TEXT_UNICODE));
		return this;
	}

	Tag numbered() {
		this.attributes.put(PdfName.O, new PdfName("List"));
		this.attributes.put(new PdfName("ListNumbering"), new PdfName("Ordered"));
		return this;
	}

	/**
	 * Writes the tree down, in reading order.
	 * @param root the file's structure
	 */
	void build(PdfStructureTreeRoot root) {
		build(new PdfStructureElement(root, this.role));
	}

	private void build(PdfStructureElement own) {
		this.element = own;
		if (this.attributes.size() > 0) {
			own.put(PdfName.A, this.attributes);
		}
		if (this.alternative != null) {
			own.put(new PdfName("Alt"), new PdfString(this.alternative, PdfObject.TEXT_UNICODE));
		}
		this.kids.forEach((kid) -> kid.build(new PdfStructureElement(own, kid.role)));
	}

	void placed(float left, float bottom, float right, float top) {
		this.attributes.put(PdfName.O, new PdfName("Layout"));
		this.attributes.put(PdfName.BBOX, new PdfArray(new float[] { left, bottom, right, top }));
		this.attributes.put(new PdfName("Placement"), new PdfName("Block"));
		element().put(PdfName.A, this.attributes);
	}

	PdfStructureElement element() {
		return Objects.requireNonNull(this.element, "The structure is not built yet");
	}

}
