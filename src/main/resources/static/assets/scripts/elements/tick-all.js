/*
 * <tick-all>, around a box: ticks all boxes of its table with it, and is ticked no more once one of them isn't.
 */
import { Behaviour } from "./behaviour.js";

class TickAll extends Behaviour {
	begin() {
		this.listen(this.closest("table"), "change", (event) => this.#tick(event.target));
	}

	#tick(box) {
		const all = this.querySelector("input");
		if (box === all) {
			this.closest("table").querySelectorAll('[name="pick"]').forEach((one) => { one.checked = all.checked; });
		}
		else if (box.matches('[name="pick"]') && !box.checked) {
			all.checked = false;
		}
	}
}

customElements.define("tick-all", TickAll);
