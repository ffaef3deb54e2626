/*
 * 仕上がり <draft-preview>: opens the page of a heading beside the text, and shows what was stored meanwhile, in this
 * browser or elsewhere, without losing the place somebody reads.
 *
 *   state   what the server has, in short
 *   watch   the address that says this again
 */
import { Asking, get } from "../asking.js";
import * as frame from "../frame.js";
import { isVisible, ReadingPlace } from "../reading-place.js";
import { Behaviour } from "./behaviour.js";

const KEY = "tejuncho-view";
const SETTLED = 150;
const wide = window.matchMedia("(min-width: 75rem)");

function remember(choice) {
	try {
		window.localStorage.setItem(KEY, choice);
	}
	catch {
		/* Full or switched off: it holds as long as the page */
	}
}

function remembered() {
	try {
		return window.localStorage.getItem(KEY);
	}
	catch {
		return null;
	}
}

function meta(page, name) {
	const element = page.querySelector('meta[name="' + name + '"]');
	return element ? element.content : "";
}

function withoutPage(address) {
	return address.replace(/#.*/, "");
}

function pageIn(address) {
	return Number(new URLSearchParams(address.split("#")[1]).get("page")) || 1;
}

class DraftPreview extends Behaviour {
	#canShowPages = navigator.pdfViewerEnabled !== false;
	/* What was read last, for when the text is shown again */
	#read = null;
	#settled = 0;
	/* The place whose page was opened last */
	#opened = "";
	#channel = null;

	begin() {
		this.view = this.querySelector("[data-view]");
		this.bar = this.querySelector("[data-bar]");
		this.told = this.querySelector("[data-told]");
		this.paper = this.querySelector('[data-part="paper"]');
		this.place = new ReadingPlace(this.paper, this.bar);
		this.asking = new Asking(() => this.#question(), () => this.#say("サーバーにつながりません。見えているのは、最後につながったときの内容です"));
		this.listen(this.view, "change", (event) => this.#turn(event.target.value));
		this.listen(this.paper, "click", (event) => this.#open(event));
		this.listen(document, "scroll", () => this.#scroll(), { capture: true });
		this.listen(document, "visibilitychange", () => this.asking.ask());
		this.listen(window, "online pageshow", () => this.asking.ask());
		this.#hearOtherWindows();
		if (this.#canShowPages) {
			this.#choose(remembered());
		}
		else {
			this.#showNoPages();
		}
	}

	end() {
		this.asking.stop();
		clearTimeout(this.#settled);
		if (this.#channel) {
			this.#channel.close();
		}
	}

	#hearOtherWindows() {
		if ("BroadcastChannel" in window) {
			this.#channel = new BroadcastChannel("tejuncho");
			this.listen(this.#channel, "message", () => this.asking.ask());
		}
	}

	#say(text) {
		if (this.told.textContent !== text) {
			this.told.textContent = text;
		}
	}

	/* ---- the columns ---- */

	get pages() {
		return this.querySelector("[data-pages]");
	}

	#choose(choice) {
		const field = Array.from(this.view.querySelectorAll("input")).find((one) => one.value === choice);
		if (field) {
			field.checked = true;
		}
	}

	#turn(choice) {
		remember(choice);
		if (this.#read && this.#read.scrolled > 0 && isVisible(this.paper)) {
			this.place.goBack(this.#read);
		}
	}

	#scroll() {
		clearTimeout(this.#settled);
		this.#settled = setTimeout(() => {
			if (isVisible(this.paper)) {
				this.#read = this.place.note();
			}
		}, SETTLED);
	}

	/* Before the frame makes the browser store a file nobody asked for */
	#showNoPages() {
		this.pages.remove();
		this.classList.add("preview-without-viewer");
		this.querySelector("[data-no-viewer]").hidden = false;
	}

	/* A new frame: viewers overlook it when nothing but the page in the address is another */
	#show(address) {
		const made = this.pages.cloneNode(false);
		made.src = address;
		this.pages.replaceWith(made);
	}

	#open(event) {
		const link = event.target.closest("a.doc-page");
		if (!link || event.ctrlKey || event.metaKey || event.shiftKey) {
			return;
		}
		if (!this.#canShowPages) {
			link.target = "_blank";
			link.rel = "noopener";
			return;
		}
		event.preventDefault();
		this.#opened = link.closest("[id]").id;
		const hidden = !isVisible(this.pages.parentElement);
		if (hidden) {
			this.#read = this.place.note();
			this.#choose(wide.matches ? "both" : "pages");
		}
		this.#show(link.getAttribute("href"));
		if (hidden && wide.matches) {
			this.place.goBack(this.#read);
		}
		else if (hidden) {
			this.bar.scrollIntoView();
		}
	}

	/* ---- what was stored meanwhile ---- */

	/* The page of the heading that was opened; else the page that was there */
	#whereItWas(incoming) {
		const heading = this.#opened ? document.getElementById(this.#opened) : null;
		const link = heading ? heading.querySelector("a.doc-page") : null;
		return link ? link.getAttribute("href") : withoutPage(incoming) + "#page=" + pageIn(this.pages.src) + "&view=FitH&navpanes=0";
	}

	#replacePages(incoming) {
		const address = incoming.querySelector("[data-pages]").getAttribute("src");
		if (this.pages && withoutPage(address) !== withoutPage(this.pages.getAttribute("src"))) {
			this.#show(this.#whereItWas(address));
		}
	}

	#replaceParts(incoming) {
		const before = this.paper.textContent;
		this.querySelectorAll("[data-part]").forEach((part) => {
			const fresh = incoming.querySelector('[data-part="' + part.dataset.part + '"]');
			if (fresh) {
				part.replaceChildren(...Array.from(fresh.childNodes).map((node) => document.importNode(node, true)));
			}
		});
		return before !== this.paper.textContent;
	}

	#replace(page) {
		const incoming = page.querySelector("draft-preview");
		if (!incoming || meta(page, "person") !== frame.meta("person")) {
			/* Somebody else has signed in, or something else is at this address now */
			window.location.reload();
			return;
		}
		frame.renewToken(meta(page, "csrf-token"));
		const place = this.place.note();
		const focused = this.place.noteFocus();
		const changed = this.#replaceParts(incoming);
		this.#replacePages(incoming);
		this.place.goBack(place);
		this.place.focus(focused);
		this.setAttribute("state", incoming.getAttribute("state"));
		const now = new Date();
		if (changed) {
			this.#say(now.getHours() + "時" + String(now.getMinutes()).padStart(2, "0") + "分の内容に更新しました");
		}
	}

	/* ---- asking ---- */

	async #question() {
		const state = await this.#text(this.getAttribute("watch"));
		if (this.asking.failures > 1) {
			this.#say("");
		}
		this.asking.failures = 0;
		const html = state === null || state === this.getAttribute("state") ? null : await this.#text(window.location.pathname);
		if (html !== null) {
			this.#replace(new DOMParser().parseFromString(html, "text/html"));
		}
		/* Not before: what the page sends bears the token of the session that has ended */
		if (!this.asking.isStopped) {
			frame.closeNotice("preview");
		}
	}

	/* What was answered, or null once there is nothing more to ask */
	async #text(address) {
		const response = await get(address);
		if (response.status === 401 || response.status === 204 || response.type === "opaqueredirect") {
			this.#signedOut();
			return null;
		}
		if (response.status === 403 || response.status === 404) {
			this.#end("この案を開けなくなりました", "案が削除されたか、あなたの役割が変わりました。見えているのは、その前の内容です。", []);
			return null;
		}
		if (!response.ok) {
			throw new Error("status " + response.status);
		}
		return response.text();
	}

	#end(title, text, actions) {
		this.asking.stop();
		this.#say("");
		frame.notice("preview", "warning", title, text, actions);
	}

	#signedOut() {
		const again = frame.button("続ける", "button-secondary", () => {
			this.setAttribute("state", "");
			this.asking.goOn();
		});
		this.#end("サインアウトしたので、この画面は新しくなりません",
			"見えているのは、サインアウトする前の内容です。別のタブでサインインしてから、ここに戻って「続ける」を押してください。",
			[frame.signInElsewhere(), again]);
	}
}

customElements.define("draft-preview", DraftPreview);
