package jp.tejuncho.output.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * 頁割り.
 */
final class PdfPages {

	private final List<Page> pages = new ArrayList<>();

	private List<Placed> current = new ArrayList<>();

	private final Paper paper;

	private float filled;

	private PdfPages(Paper paper) {
		this.paper = paper;
	}

	/**
	 * Fills pages.
	 * @param strips what to print, from top to bottom
	 * @param paper what they are printed on
	 * @return the pages; none for nothing
	 */
	static List<Page> of(List<Strip> strips, Paper paper) {
		PdfPages pages = new PdfPages(paper);
		int start = 0;
		while (start < strips.size()) {
			int end = start + 1;
			while (end < strips.size() && strips.get(end - 1).staysWithNext()) {
				end++;
			}
			pages.place(strips.subList(start, end));
			start = end;
		}
		pages.turn();
		return pages.pages;
	}

	private void place(List<Strip> together) {
		Strip first = together.getFirst();
		float height = (float) together.stream().mapToDouble((strip) -> strip.before() + strip.height()).sum();
		if (first instanceof Gap && this.filled + height > this.paper.textHeight()) {
			turn();
			return;
		}
		boolean fitsOnOne = height - first.before() + repeatedHeight(first) <= this.paper.textHeight();
		if (first.startsPage() || (fitsOnOne && this.filled + height > this.paper.textHeight())) {
			turn();
		}
		for (Strip strip : together) {
			if (this.filled + strip.before() + strip.height() > this.paper.textHeight()) {
				turn();
			}
			if (this.current.isEmpty()) {
				strip.repeated().forEach(this::add);
			}
			add(strip);
		}
	}

	private void add(Strip strip) {
		if (strip instanceof Gap && this.current.isEmpty()) {
			return;
		}
		float top = this.filled + (this.current.isEmpty() ? 0 : strip.before());
		this.current.add(new Placed(strip, this.paper.top() + top));
		this.filled = top + strip.height();
	}

	private void turn() {
		if (!this.current.isEmpty()) {
			this.pages.add(new Page(this.current));
			this.current = new ArrayList<>();
		}
		this.filled = 0;
	}

	private static float repeatedHeight(Strip strip) {
		return (float) strip.repeated().stream().mapToDouble(Strip::height).sum();
	}

	/**
	 * 割り付けた頁.
	 *
	 * @param strips what stands on it
	 */
	record Page(List<Placed> strips) {

		Page {
			strips = List.copyOf(strips);
		}

		void paint(Canvas canvas) {
			for (int i = 0; i < this.strips.size(); i++) {
				Placed placed = this.strips.get(i);
				placed.strip().paint(canvas, placed.top(), new Strip.Edges(i == 0, i == this.strips.size() - 1));
			}
		}

		void locate(Places places, int number) {
			this.strips
				.forEach((placed) -> placed.strip().anchors().forEach((id) -> places.add(id, number, placed.top())));
		}

	}

	/**
	 * 割り付けたもの.
	 *
	 * @param strip what is printed
	 * @param top its upper edge, from the top of the page
	 */
	record Placed(Strip strip, float top) {
	}

}
