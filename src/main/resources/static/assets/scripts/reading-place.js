/*
 * Where somebody reads in a paper that is made anew: the same sentence stands where it stood, and the focus stays.
 */
const WORDS = ".doc-paragraph, .doc-item, .doc-heading, .doc-scroll, .doc-figure";
/* How many sentences are remembered: some of them may be gone afterwards */
const MARKS = 30;

export function isVisible(element) {
	return getComputedStyle(element).display !== "none";
}

function scroller(paper) {
	return getComputedStyle(paper).overflowY === "auto" ? paper : document.scrollingElement;
}

function name(element) {
	return element.id || (element.parentElement.id ? "in " + element.parentElement.id : "");
}

/**
 * The place somebody reads in a paper.
 * @param paper scrolls by itself, or with the page
 * @param bar stands above the text where the page scrolls
 */
export class ReadingPlace {
	constructor(paper, bar) {
		this.paper = paper;
		this.bar = bar;
	}

	#edge() {
		return scroller(this.paper) === this.paper ? this.paper.getBoundingClientRect().top : this.bar.getBoundingClientRect().bottom;
	}

	/* What stands at the upper edge and below it: the first that is still there afterwards shows where one was */
	note() {
		const top = this.#edge();
		const marks = [];
		for (const element of this.paper.querySelectorAll(WORDS)) {
			const box = element.getBoundingClientRect();
			if (name(element) && box.height > 0 && box.bottom > top) {
				marks.push({ name: name(element), offset: box.top - top });
			}
			if (marks.length === MARKS) {
				break;
			}
		}
		return { marks: marks, scrolled: scroller(this.paper).scrollTop };
	}

	goBack(place) {
		const elements = new Map();
		this.paper.querySelectorAll(WORDS).forEach((element) => elements.set(name(element), element));
		const mark = place.marks.find((one) => elements.has(one.name));
		if (place.scrolled === 0 || !mark) {
			scroller(this.paper).scrollTop = place.scrolled;
			return;
		}
		scroller(this.paper).scrollTop += elements.get(mark.name).getBoundingClientRect().top - this.#edge() - mark.offset;
	}

	noteFocus() {
		const element = document.activeElement;
		const place = element && element !== this.paper && this.paper.contains(element) ? element.closest("[id]") : null;
		return place ? { id: place.id, index: Array.from(place.querySelectorAll("a, [tabindex]")).indexOf(element) } : null;
	}

	focus(before) {
		const place = before ? document.getElementById(before.id) : null;
		const element = place ? place.querySelectorAll("a, [tabindex]")[before.index] || place : null;
		if (element) {
			element.focus({ preventScroll: true });
		}
	}
}
