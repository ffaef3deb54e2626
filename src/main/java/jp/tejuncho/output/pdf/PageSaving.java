package jp.tejuncho.output.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * 頁の節約.
 *
 * Where a part of a document would end with next to nothing on a page of its own, what is
 * white on the page before it gives way: a little in tables and above them, then the
 * space above headings, from below, no more of it than is needed. Where that doesn't save
 * the page, nothing is changed.
 *
 * @param strips what begins on a new page, up to the next that does
 * @param paper what they are printed on
 */
record PageSaving(List<Strip> strips, Paper paper) {

	/** So few lines are next to nothing. */
	private static final float LINES = 3.4f;

	private static final List<Float> TIGHT = List.of(0.97f, 0.94f, 0.9f, 0.5f);

	List<PdfPages.Page> pages() {
		List<PdfPages.Page> usual = PdfPages.divided(this.strips, this.paper);
		if (usual.size() < 2 || height(usual.getLast()) > LINES * this.paper.leading()) {
			return usual;
		}
		int from = first(usual.get(usual.size() - 2));
		List<Strip> tight = this.strips;
		for (float share : TIGHT) {
			tight = tables(from, share);
			List<PdfPages.Page> saved = PdfPages.divided(tight, this.paper);
			if (saved.size() < usual.size()) {
				return saved;
			}
		}
		return headings(from, tight, usual);
	}

	private List<Strip> tables(int from, float share) {
		List<Strip> tight = new ArrayList<>(this.strips);
		for (int i = from; i < tight.size(); i++) {
			if (tight.get(i).fit() == Strip.Fit.FREE) {
				tight.set(i, tight.get(i).tightened(share));
			}
		}
		return tight;
	}

	private List<PdfPages.Page> headings(int from, List<Strip> tables, List<PdfPages.Page> usual) {
		List<Strip> tight = new ArrayList<>(tables);
		for (int i = tight.size() - 1; i > from; i--) {
			if (tight.get(i).fit() == Strip.Fit.HEADING) {
				tight.set(i, tight.get(i).tightened(1));
				List<PdfPages.Page> saved = PdfPages.divided(tight, this.paper);
				if (saved.size() < usual.size()) {
					return saved;
				}
			}
		}
		return usual;
	}

	private int first(PdfPages.Page page) {
		Set<Strip> placed = Collections.newSetFromMap(new IdentityHashMap<>());
		page.strips().forEach((strip) -> placed.add(strip.strip()));
		int first = 0;
		while (first < this.strips.size() - 1 && !placed.contains(this.strips.get(first))) {
			first++;
		}
		return first;
	}

	// without the head of a table, which says nothing new
	private float height(PdfPages.Page page) {
		Set<Strip> own = Collections.newSetFromMap(new IdentityHashMap<>());
		own.addAll(this.strips);
		float height = 0;
		for (PdfPages.Placed placed : page.strips()) {
			height += own.contains(placed.strip()) ? placed.strip().height() : 0;
		}
		return height;
	}

}
