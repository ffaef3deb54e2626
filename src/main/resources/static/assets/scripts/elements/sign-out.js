/*
 * <sign-out>: nothing that was typed stays behind at a shared desk.
 */
import * as kept from "../kept.js";
import { Behaviour } from "./behaviour.js";

/* What would be lost, in words: typed on this page, or left on another */
function unsaved(all) {
	if (all.some((words) => words.isChanged())) {
		return "保存されていない入力があります。";
	}
	const left = kept.mine();
	const about = Array.from(new Set(left.map((entry) => entry.about).filter(Boolean)), (one) => "「" + one + "」").join("");
	return left.length > 0 ? "保存されていない入力がほかの画面に残っています" + (about && "（" + about + "）") + "。" : "";
}

class SignOut extends Behaviour {
	begin() {
		this.listen(this, "submit", (event) => this.#forget(event), { capture: true });
	}

	#forget(event) {
		const all = Array.from(document.querySelectorAll("kept-words"));
		const left = unsaved(all);
		if (left && !window.confirm(left + "サインアウトすると消えます。サインアウトしますか。")) {
			event.preventDefault();
			return;
		}
		all.forEach((words) => words.rest());
		kept.forgetAll();
	}
}

customElements.define("sign-out", SignOut);
