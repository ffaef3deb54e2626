/*
 * <sign-out>: nothing that was typed stays behind at a shared desk.
 */
import * as kept from "../kept.js";
import { Behaviour } from "./behaviour.js";

class SignOut extends Behaviour {
	begin() {
		this.listen(this, "submit", (event) => this.#forget(event), { capture: true });
	}

	#forget(event) {
		const all = Array.from(document.querySelectorAll("kept-words"));
		if (all.some((words) => words.isChanged()) && !window.confirm("保存されていない入力があります。サインアウトすると消えます。サインアウトしますか。")) {
			event.preventDefault();
			return;
		}
		all.forEach((words) => words.rest());
		kept.forgetAll();
	}
}

customElements.define("sign-out", SignOut);
