/*
 * What our elements have in common. Each is one behaviour of the part of the page it stands in. It begins when it
 * comes onto the page and hears of nothing once it has left; where no script runs it is a box like any other.
 */
export class Behaviour extends HTMLElement {
	#onPage = new AbortController();

	connectedCallback() {
		this.#onPage = new AbortController();
		this.begin();
	}

	disconnectedCallback() {
		this.#onPage.abort();
		this.end();
	}

	begin() {
	}

	end() {
	}

	/**
	 * Hears of events as long as the element stands on the page.
	 * @param target what they come to: the element itself, the document …
	 * @param names the events, with a space between
	 * @param work what is done then
	 * @param options as of addEventListener
	 */
	listen(target, names, work, options) {
		names.split(" ").forEach((name) => {
			target.addEventListener(name, work, Object.assign({ signal: this.#onPage.signal }, options));
		});
	}
}
