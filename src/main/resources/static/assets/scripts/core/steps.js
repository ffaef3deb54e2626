/*
 * What was done, to be taken back and done again. What is typed in one go in one place is one step.
 */
const PAUSE = 1000;
const MOST = 200;

export class Steps {

	#past = [];

	#future = [];

	#typed = { where: null, at: 0 };

	/* A step has what was before it and after it, and the caret at both */
	remember(step) {
		this.#past.push(step);
		this.#future.length = 0;
		if (this.#past.length > MOST) {
			this.#past.shift();
		}
	}

	/* The step that typing in one place goes on with, or nothing */
	#going(where, now) {
		return this.#typed.where === where && now - this.#typed.at <= PAUSE ? this.#past.at(-1) : null;
	}

	type(where, now, step) {
		const going = this.#going(where, now);
		if (going) {
			Object.assign(going, { after: step.after, to: step.to });
		}
		else {
			this.remember(step);
		}
		this.#typed = { where: where, at: now };
	}

	/* Whatever is typed next is a step of its own */
	pause() {
		this.#typed = { where: null, at: 0 };
	}

	undo() {
		const step = this.#past.pop();
		if (step) {
			this.#future.push(step);
		}
		return step;
	}

	redo() {
		const step = this.#future.pop();
		if (step) {
			this.#past.push(step);
		}
		return step;
	}

}
