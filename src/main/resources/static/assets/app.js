/*
 * Works on top of pages that work without it: the token for htmx, a word when the session has
 * ended, and what was typed but not sent.
 */
(function () {
	"use strict";

	const PREFIX = "tejuncho:";
	let leaving = false;

	function meta(name) {
		const element = document.querySelector('meta[name="' + name + '"]');
		return element ? element.content : "";
	}

	function address(path) {
		return document.querySelector("a.site-name").getAttribute("href").replace(/\/$/, "") + path;
	}

	function element(name, text, className) {
		const made = document.createElement(name);
		made.textContent = text;
		if (className) {
			made.className = className;
		}
		return made;
	}

	function button(text, className, action) {
		const made = element("button", text, className);
		made.type = "button";
		made.addEventListener("click", action);
		return made;
	}

	/* Notices stand in a live region at the top of the page; one of each kind. */
	function notice(kind, tone, title, text, actions) {
		closeNotice(kind);
		const box = element("div", "", "notice notice-" + tone);
		box.dataset.notice = kind;
		box.append(element("p", title, "notice-title"), element("p", text));
		if (actions.length > 0) {
			const row = element("div", "", "buttons");
			row.append(...actions);
			box.append(row);
		}
		document.getElementById("notices").append(box);
		box.scrollIntoView({ block: "nearest" });
	}

	function closeNotice(kind) {
		document.querySelectorAll('[data-notice="' + kind + '"]').forEach(function (box) {
			box.remove();
		});
	}

	/* ---- htmx ---- */

	document.addEventListener("htmx:configRequest", function (event) {
		if (event.detail.verb !== "get" && meta("csrf-header")) {
			event.detail.headers[meta("csrf-header")] = meta("csrf-token");
		}
	});

	/* What the page asks for by itself: nobody waits for the answer */
	function quiet(event) {
		return event.detail.elt.hasAttribute("data-quiet");
	}

	document.addEventListener("htmx:responseError", function (event) {
		const response = event.detail.xhr;
		if (response.status === 401 && response.getResponseHeader("Tejuncho-Session") === "ended") {
			sessionEnded();
			return;
		}
		if (quiet(event)) {
			return;
		}
		const page = new DOMParser().parseFromString(response.responseText, "text/html");
		const message = page.getElementById("error-message");
		const reference = page.querySelector(".reference");
		notice("response", "error", "保存できませんでした",
			(message ? message.textContent : "もう一度試してください。入力した文は画面に残っています。")
			+ (reference ? " " + reference.textContent : ""), []);
	});

	document.addEventListener("htmx:sendError", function (event) {
		if (quiet(event)) {
			return;
		}
		notice("response", "error", "サーバーにつながりません",
			"まだ保存されていません。入力した文は画面に残っています。少し待ってから、もう一度試してください。", []);
	});

	document.addEventListener("htmx:afterRequest", function (event) {
		if (event.detail.successful && !quiet(event)) {
			closeNotice("response");
		}
	});

	function sessionEnded() {
		const link = element("a", "別のタブでサインインする", "button");
		link.href = address("/sign-in");
		link.target = "_blank";
		link.rel = "noopener";
		notice("session", "warning", "しばらく操作がなかったため、サインアウトしました",
			"入力した文はこの画面に残っていますが、まだ保存されていません。別のタブでサインインしてから、ここに戻って「続ける」を押してください。",
			[link, button("続ける", "button-secondary", resume)]);
	}

	function resume() {
		fetch(address("/session"), { credentials: "same-origin", redirect: "manual" }).then(function (response) {
			return response.ok ? response.text() : "";
		}).then(function (text) {
			const parts = text.split(" ");
			if (parts.length !== 2) {
				notice("resume", "warning", "まだサインインしていません", "別のタブでサインインしてから「続ける」を押してください。", []);
			}
			else if (parts[0] !== meta("person")) {
				notice("resume", "error", "別の人がサインインしています", "この画面の続きは、元の人がサインインすると保存できます。", []);
			}
			else {
				document.querySelector('meta[name="csrf-token"]').content = parts[1];
				document.querySelectorAll('input[name="_csrf"]').forEach(function (input) {
					input.value = parts[1];
				});
				closeNotice("session");
				notice("resume", "success", "続けられます", "もう一度、保存の操作をしてください。", []);
			}
		}).catch(function () {
			notice("resume", "error", "サーバーにつながりません", "少し待ってから、もう一度「続ける」を押してください。", []);
		});
	}

	/* ---- what was typed but not sent ---- */

	function storageKey(form) {
		return PREFIX + location.pathname + " " + (form.id || form.getAttribute("action"));
	}

	function fields(form) {
		return Array.from(form.elements).filter(function (field) {
			return field.name && !field.name.startsWith("_") && /^(text|search|tel|email|number|date|month|textarea|select-one|checkbox|radio)$/.test(field.type);
		});
	}

	function values(form) {
		return fields(form).map(function (field) {
			const choice = field.type === "checkbox" || field.type === "radio";
			return [field.name, choice ? field.value : "", choice ? field.checked : field.value];
		});
	}

	function same(one, other) {
		return JSON.stringify(one) === JSON.stringify(other);
	}

	function read(key) {
		try {
			return JSON.parse(sessionStorage.getItem(key));
		}
		catch (error) {
			return null;
		}
	}

	function write(key, entry) {
		try {
			sessionStorage.setItem(key, JSON.stringify(entry));
		}
		catch (error) {
			/* Full or switched off: the guard against leaving remains */
		}
	}

	function keys() {
		return Object.keys(sessionStorage).filter(function (key) {
			return key.startsWith(PREFIX);
		});
	}

	function forget(form) {
		sessionStorage.removeItem(storageKey(form));
	}

	function keep(form, sent) {
		if (same(values(form), form.saved) && !sent) {
			forget(form);
			return;
		}
		write(storageKey(form), { person: meta("person"), at: Date.now(), sent: sent, values: values(form) });
	}

	function restore(form, typed) {
		const left = typed.slice();
		fields(form).forEach(function (field) {
			const place = left.findIndex(function (one) {
				return one[0] === field.name && (typeof one[2] !== "boolean" || one[1] === field.value);
			});
			if (place < 0) {
				return;
			}
			const value = left.splice(place, 1)[0][2];
			if (typeof value === "boolean") {
				field.checked = value;
			}
			else {
				field.value = value;
			}
			field.dispatchEvent(new Event("input", { bubbles: true }));
		});
	}

	function offer(form) {
		const entry = read(storageKey(form));
		if (!entry || same(entry.values, values(form))) {
			return;
		}
		const time = new Date(entry.at).toLocaleTimeString("ja-JP", { hour: "2-digit", minute: "2-digit" });
		notice("kept", "warning", "送信していない入力が残っています", time + "ごろに入力した内容です。いまの画面の内容と違います。", [
			button("入力を戻す", "button", function () {
				restore(form, entry.values);
				closeNotice("kept");
			}),
			button("捨てる", "button-danger", function () {
				forget(form);
				closeNotice("kept");
			})
		]);
	}

	function unsent() {
		return Array.from(document.querySelectorAll("form[data-keep]")).some(function (form) {
			return !same(values(form), form.saved);
		});
	}

	function tidy(state) {
		const arrived = !state && !document.querySelector("[data-error-summary]");
		keys().forEach(function (key) {
			const entry = read(key);
			const stranger = entry && meta("person") && entry.person !== meta("person");
			if (!entry || stranger || (entry.sent && arrived)) {
				sessionStorage.removeItem(key);
			}
		});
	}

	/* What the server has: where a page says it beside a field ("seen:"), that; else what the page came with. */
	function stored(form) {
		return values(form).map(function (entry) {
			const seen = form.elements.namedItem("seen:" + entry[0]);
			if (!seen) {
				return entry;
			}
			if (typeof entry[2] === "boolean") {
				return [entry[0], entry[1], entry[1] === seen.value];
			}
			return [entry[0], "", entry[2].trim() === seen.value ? entry[2] : seen.value];
		});
	}

	function watch(form) {
		form.saved = stored(form);
		form.addEventListener("submit", function () {
			clearTimeout(form.timer);
			keep(form, true);
		});
		offer(form);
	}

	/* A field may stand outside its form, so the document listens */
	document.addEventListener("input", function (event) {
		const form = event.target.form;
		if (form && form.saved) {
			clearTimeout(form.timer);
			form.timer = setTimeout(keep, 300, form, false);
		}
	});

	/* A part of the page was stored, and says so */
	document.addEventListener("htmx:afterSwap", function () {
		document.querySelectorAll("form[data-keep]").forEach(function (form) {
			const told = Array.from(form.elements).some(function (field) {
				return field.name.startsWith("seen:");
			});
			if (form.saved && told) {
				clearTimeout(form.timer);
				form.saved = stored(form);
				keep(form, false);
			}
		});
	});

	window.addEventListener("beforeunload", function (event) {
		if (!leaving && unsent()) {
			event.preventDefault();
		}
	});

	/* ---- every form ---- */

	document.addEventListener("submit", function (event) {
		if (event.defaultPrevented) {
			return;
		}
		if (event.target.dataset.sending) {
			event.preventDefault();
			return;
		}
		if (event.target.method === "post") {
			const form = event.target;
			form.dataset.sending = "true";
			/* A download answers without leaving the page */
			setTimeout(function () {
				delete form.dataset.sending;
				leaving = false;
			}, 5000);
			leaving = true;
		}
		if (event.target.hasAttribute("data-sign-out")) {
			keys().forEach(function (key) {
				sessionStorage.removeItem(key);
			});
		}
	});

	window.addEventListener("pageshow", function () {
		leaving = false;
		document.querySelectorAll("form[data-sending]").forEach(function (form) {
			delete form.dataset.sending;
		});
	});

	document.addEventListener("htmx:load", function (event) {
		const added = event.detail.elt;
		added.querySelectorAll("form[data-keep]").forEach(function (form) {
			if (!form.saved) {
				watch(form);
			}
		});
	});

	document.addEventListener("DOMContentLoaded", function () {
		const main = document.querySelector("main");
		tidy(main ? main.dataset.state : "");
		document.querySelectorAll("form[data-keep]").forEach(function (form) {
			if (!form.saved) {
				watch(form);
			}
		});
		const summary = document.querySelector("[data-error-summary]");
		if (summary) {
			summary.focus();
		}
	});
})();
