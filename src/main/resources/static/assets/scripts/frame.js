/*
 * What the frame of every page knows, and the notices at its top.
 */

export function meta(name) {
	const element = document.querySelector('meta[name="' + name + '"]');
	return element ? element.content : "";
}

/* Of a session that has begun meanwhile */
export function renewToken(token) {
	document.querySelector('meta[name="csrf-token"]').content = token;
	document.querySelectorAll('input[name="_csrf"]').forEach(function (input) { input.value = token; });
}

export function address(path) { return document.querySelector("a.site-name").getAttribute("href").replace(/\/$/, "") + path; }

export function element(name, text, className) {
	const made = document.createElement(name);
	made.textContent = text;
	if (className) {
		made.className = className;
	}
	return made;
}

export function button(text, className, action) {
	const made = element("button", text, className);
	made.type = "button";
	made.addEventListener("click", action);
	return made;
}

export function signInElsewhere() {
	const link = element("a", "別のタブでサインインする", "button");
	link.href = address("/sign-in");
	link.target = "_blank";
	link.rel = "noopener";
	return link;
}

/* Notices stand in a live region at the top of the page; one of each kind */
export function notice(kind, tone, title, text, actions) {
	closeNotice(kind);
	const box = element("div", "", "notice notice-" + tone);
	box.dataset.notice = kind;
	box.append(element("p", title, "notice-title"), text instanceof Node ? text : element("p", text));
	if (actions.length > 0) {
		const row = element("div", "", "buttons");
		row.append(...actions);
		box.append(row);
	}
	document.getElementById("notices").append(box);
	box.scrollIntoView({ block: "nearest" });
}

export function closeNotice(kind) {
	document.querySelectorAll('[data-notice="' + kind + '"]').forEach(function (box) {
		box.remove();
	});
}
