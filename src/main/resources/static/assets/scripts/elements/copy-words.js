/*
 * <copy-words hidden>: a button that copies the words the server shows beside it. Where no script runs there is none.
 */
import { copy } from "../copying.js";
import { Behaviour } from "./behaviour.js";

class CopyWords extends Behaviour {
	begin() {
		const list = this.closest("aside, section").querySelector(".typed-list");
		const text = Array.from(list.querySelectorAll("dd")).map((one) => one.textContent).join("\n\n");
		const button = this.querySelector("button");
		this.listen(button, "click", () => copy(text, list, button));
		this.hidden = false;
	}
}

customElements.define("copy-words", CopyWords);
