package jp.tejuncho.output.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * 頁割り.
 *
 * Whatever headings and tables stand above, a line of the text is where the same line of
 * any other page is, so that it shines through in its place where both sides are printed.
 */
final class PdfPages {

	private static final float TOLERANCE = 0.05f;

	private final List<Page> pages = new ArrayList<>();

	private List<Placed> current = new ArrayList<>();

	private final Paper paper;

	private float filled;

	private int headings;

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
		List<Page> pages = new ArrayList<>();
		int start = 0;
		for (int i = 1; i <= strips.size(); i++) {
			if (i == strips.size() || (strips.get(i).startsPage() && !strips.get(i - 1).staysWithNext())) {
				pages.addAll(new PageSaving(strips.subList(start, i), paper).pages());
				start = i;
			}
		}
		return pages;
	}

	/**
	 * Fills pages without saving any.
	 * @param strips what to print, from top to bottom
	 * @param paper what they are printed on
	 * @return the pages; none for nothing
	 */
	static List<Page> divided(List<Strip> strips, Paper paper) {
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
		boolean fits = fits(end(together, this.filled, this.current.isEmpty()) + together.getLast().interrupted());
		if (first instanceof Gap && !fits) {
			turn();
			return;
		}
		if (first.startsPage() || (!fits && fitsAlone(together))) {
			turn();
		}
		for (Strip strip : together) {
			float top = top(strip, this.filled, this.current.isEmpty());
			if (!fits(top + strip.height() + strip.interrupted())) {
				turn();
			}
			boolean begins = this.current.isEmpty();
			if (begins) {
				strip.repeated().forEach((head) -> add(head, true));
			}
			add(strip, begins);
		}
	}

	private boolean fitsAlone(List<Strip> together) {
		List<Strip> all = new ArrayList<>(together.getFirst().repeated());
		all.addAll(together);
		return fits(end(all, 0, true) + together.getFirst().continued() + together.getLast().interrupted());
	}

	private boolean fits(float bottom) {
		return bottom <= this.paper.textHeight() + TOLERANCE;
	}

	private float end(List<Strip> strips, float start, boolean empty) {
		float end = start;
		boolean first = empty;
		for (Strip strip : strips) {
			if (!(first && strip instanceof Gap)) {
				end = top(strip, end, first) + strip.height();
				first = false;
			}
		}
		return end;
	}

	private float top(Strip strip, float above, boolean first) {
		float top = natural(strip, above, first);
		return (strip.fit() == Strip.Fit.LINE) ? line(top) : top;
	}

	private static float natural(Strip strip, float above, boolean first) {
		return above + (first ? 0 : strip.before());
	}

	private float line(float top) {
		return (float) Math.ceil((top - TOLERANCE) / this.paper.leading()) * this.paper.leading();
	}

	private void add(Strip strip, boolean begins) {
		boolean first = this.current.isEmpty();
		if (strip instanceof Gap && first) {
			return;
		}
		float top = top(strip, this.filled, first);
		switch (strip.fit()) {
			case LINE -> {
				lower(top - natural(strip, this.filled, first));
				this.headings = 0;
			}
			case HEADING -> this.headings += first ? 0 : 1;
			case FREE -> this.headings = 0;
		}
		this.current.add(new Placed(strip, this.paper.top() + top, begins));
		this.filled = top + (begins ? strip.continued() : 0) + strip.height();
	}

	// what is left over down to the next line of the page goes above the headings
	private void lower(float room) {
		for (int i = this.current.size() - this.headings; i < this.current.size(); i++) {
			Placed heading = this.current.get(i);
			this.current.set(i, new Placed(heading.strip(), heading.top() + room, heading.begins()));
		}
	}

	private void turn() {
		if (!this.current.isEmpty()) {
			this.pages.add(new Page(this.current));
			this.current = new ArrayList<>();
		}
		this.filled = 0;
		this.headings = 0;
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
				placed.strip()
					.paint(canvas, placed.top(), new Strip.Edges(placed.begins(), i == this.strips.size() - 1));
			}
		}

		void locate(PlacesOnPages places, int number) {
			this.strips
				.forEach((placed) -> placed.strip().anchors().forEach((id) -> places.add(id, number, placed.top())));
		}

	}

	/**
	 * 割り付けたもの.
	 *
	 * @param strip what is printed
	 * @param top its upper edge, from the top of the page
	 * @param begins whether it is the first on its page that doesn't only stand there
	 * again as the head of a table, or such a head
	 */
	record Placed(Strip strip, float top, boolean begins) {
	}

}
