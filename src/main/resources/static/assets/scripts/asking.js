/*
 * Asks the server again and again whether something is new, as long as the page is seen; ever more seldom while no
 * answer comes. What it asks bears the header of what a page asks by itself: it must not keep a session alive.
 */

/* Seconds to the next question; after each one without an answer, the next of them */
const PAUSES = [5, 10, 20, 40, 60];
/* An answer that doesn't come within this time doesn't come */
const PATIENCE = 30 * 1000;

export function get(address) {
	return fetch(address, { credentials: "same-origin", redirect: "manual", cache: "no-store", signal: AbortSignal.timeout(PATIENCE),
		headers: { "HX-Request": "true", "Tejuncho-Quiet": "true" } });
}

export class Asking {
	/* Questions in succession to which no answer came */
	failures = 0;
	#timer = 0;
	#waiting = false;
	#again = false;
	#stopped = false;

	/**
	 * Begins with the first call of ask().
	 * @param question asks once: a promise, which fails if no answer comes
	 * @param silence is called whenever more than one question in succession had no answer
	 */
	constructor(question, silence) {
		this.question = question;
		this.silence = silence;
	}

	get isStopped() {
		return this.#stopped;
	}

	stop() {
		this.#stopped = true;
		clearTimeout(this.#timer);
	}

	goOn() {
		this.#stopped = false;
		this.ask();
	}

	/* Now, or once the answer to what was asked is there */
	ask() {
		clearTimeout(this.#timer);
		if (this.#stopped || document.visibilityState !== "visible") {
			return;
		}
		if (this.#waiting) {
			this.#again = true;
			return;
		}
		this.#waiting = true;
		this.question().catch(() => this.#fail()).then(() => this.#next());
	}

	#fail() {
		this.failures++;
		if (this.failures > 1) {
			this.silence();
		}
	}

	#next() {
		this.#waiting = false;
		clearTimeout(this.#timer);
		if (this.#again) {
			this.#again = false;
			this.ask();
		}
		else if (!this.#stopped) {
			this.#timer = setTimeout(() => this.ask(), 1000 * PAUSES[Math.min(this.failures, PAUSES.length - 1)]);
		}
	}
}
