/*
 * Makes the pages of a draft pleasant; they work without.
 */
import { afterStoring } from "./sending.js";

// A value given once is shown wherever it is used again on the page
document.addEventListener("input", function (event) {
	const variable = event.target.dataset ? event.target.dataset.variable : undefined;
	if (variable) {
		document.querySelectorAll("[data-same]").forEach(function (shown) {
			if (shown.dataset.same === variable && event.target.value) {
				shown.textContent = event.target.value.split("\n").join("、");
			}
		});
	}
});

/* ---- what is still to be done ---- */

// One that is proposed is printed as proposed
function blanks(part) {
	return Array.from(part.querySelectorAll("[data-variable]")).filter(function (field) {
		return !field.value && !field.dataset.proposed;
	});
}

function undecided(part) {
	return Array.from(part.querySelectorAll('input[value="UNDECIDED"]:checked'));
}

// What is shown empty here is typed where it stands first on the page
function elsewhere(clause) {
	const shown = Array.from(clause.querySelectorAll("[data-same]")).map(function (one) { return one.dataset.same; });
	return blanks(document).find(function (field) { return shown.includes(field.dataset.variable); });
}

function there() {
	return location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
}

// A link to a clause leads to the first thing to be done in it, one to a field into it
function focusOnTarget() {
	const target = there();
	if (!target) {
		return;
	}
	if (target.matches("[data-variable]")) {
		target.focus();
	}
	else if (target.matches("[data-place]")) {
		target.focus({ preventScroll: true });
	}
	else if (target.matches("section.clause")) {
		const empty = blanks(target)[0] || elsewhere(target);
		const open = undecided(target)[0];
		const wanted = new URLSearchParams(location.search).get("to") === "EMPTY_BLANK" ? empty || open : open || empty;
		(wanted || target).focus();
	}
}

let place = null;

document.addEventListener("focusin", function (event) {
	if (event.target.closest(".work-main")) {
		place = event.target;
	}
});

// The next one on this page, if there is one; else the server knows where it is
document.addEventListener("click", function (event) {
	const link = event.target.closest("a[data-next]");
	if (!link || event.ctrlKey || event.metaKey || event.shiftKey) {
		return;
	}
	const open = link.dataset.next === "EMPTY_BLANK" ? blanks(document) : undecided(document);
	const next = open.find(function (field) {
		return !place || !place.isConnected
			|| (place !== field && (place.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
	});
	event.preventDefault();
	if (next) {
		next.focus();
		next.scrollIntoView({ block: "center" });
	}
	else {
		afterStoring(function () { location.assign(link.href + "&chapter=" + link.dataset.chapter); });
	}
});

/* ---- Enter ---- */

function composing(event) {
	return event.isComposing || event.keyCode === 229;
}

// What is typed in a clause is stored there: the page stays where it is
document.addEventListener("keydown", function (event) {
	const card = event.target.closest ? event.target.closest("section[hx-post]") : null;
	if (event.key !== "Enter" || composing(event) || !event.target.matches("input")) {
		return;
	}
	if (card) {
		event.preventDefault();
		if (!event.repeat) {
			window.htmx.trigger(card, "retry");
		}
	}
	else if (event.target.closest("[data-rows]")) {
		below(event);
	}
});

// In a table the next row, as in a spreadsheet; in the last one the form is sent
function below(event) {
	const cell = event.target.closest("td");
	const row = cell.closest("tr").nextElementSibling;
	if (row) {
		event.preventDefault();
		row.cells[cell.cellIndex].querySelector("input").focus();
	}
}

/* ---- the page stays where it is ---- */

// What comes or goes above the field one is in doesn't move it
let kept = null;

document.addEventListener("htmx:beforeSwap", function () {
	const focused = document.activeElement;
	kept = focused && focused !== document.body ? { field: focused, top: focused.getBoundingClientRect().top } : null;
});

document.addEventListener("htmx:afterSwap", function () {
	if (kept && kept.field.isConnected) {
		window.scrollBy(0, kept.field.getBoundingClientRect().top - kept.top);
	}
	kept = null;
});

const PLACE = "tejuncho-place";
const SOON = 60 * 1000;

document.addEventListener("submit", function (event) {
	if (!event.defaultPrevented && event.target.hasAttribute("data-stay")) {
		try {
			const thing = event.target.closest("[data-place]");
			sessionStorage.setItem(PLACE, JSON.stringify(Object.assign({ path: location.pathname, y: window.scrollY, at: Date.now(),
				top: thing ? thing.getBoundingClientRect().top : null }, fixed(event.submitter))));
		}
		catch {
			/* Full or switched off: the address leads near it */
		}
	}
});

// A fix beside a clause: its list stays open, and the next fix is where this one was
function fixes(list) {
	return Array.from(list.querySelectorAll("button")).filter(function (button) {
		return button.name === "fix" || button.closest(".finding-actions > form");
	});
}

function fixed(button) {
	const list = button ? button.closest(".findings-beside") : null;
	return list ? { list: list.id, place: fixes(list).indexOf(button) } : {};
}

function goOn(list, place) {
	const details = list ? list.querySelector("details") : null;
	if (details) {
		details.open = true;
		const all = fixes(list);
		(all[Math.min(Math.max(place, 0), all.length - 1)] || details.querySelector("summary")).focus({ preventScroll: true });
	}
}

function remembered() {
	try {
		const place = JSON.parse(sessionStorage.getItem(PLACE));
		sessionStorage.removeItem(PLACE);
		return place && place.path === location.pathname && Date.now() - place.at < SOON ? place : null;
	}
	catch {
		return null;
	}
}

const was = document.querySelector("[data-error-summary]") ? null : remembered();

function back(next) {
	if (next) {
		window.scrollBy(0, next.getBoundingClientRect().top - was.top);
	}
	else {
		window.scrollTo(window.scrollX, was.y);
	}
}

function stay() {
	if (!was) {
		return;
	}
	goOn(was.list ? document.getElementById(was.list) : null, was.place);
	// What comes after a thing that is gone stands where the thing stood
	const next = was.top === null ? null : there();
	back(next);
	const focused = document.activeElement.getBoundingClientRect();
	if (focused.bottom < 0 || focused.top > window.innerHeight) {
		document.activeElement.scrollIntoView({ block: "nearest" });
	}
	const told = document.querySelector(".flash");
	if (told && told.getBoundingClientRect().bottom < 0) {
		told.classList.add("flash-afloat");
		if (next) {
			/* It has left its place above */
			back(next);
		}
		setTimeout(function () { told.classList.remove("flash-afloat"); }, 6000);
	}
}

// On a narrow screen the list of chapters would hide the chapter
if (window.matchMedia("(max-width: 56rem)").matches) {
	document.querySelectorAll(".work-chapters").forEach(function (chapters) {
		chapters.open = false;
	});
}

// The browser moves the focus to the target itself while it draws: we come after it
function afterDrawing(work) {
	window.requestAnimationFrame(function () {
		window.requestAnimationFrame(work);
	});
}

// A preview in another window looks whether something was stored
if ("BroadcastChannel" in window && location.pathname.includes("/drafts/") && !document.querySelector("draft-preview")) {
	const windows = new BroadcastChannel("tejuncho");
	windows.postMessage("opened");
	document.addEventListener("htmx:afterRequest", function (event) {
		if (event.detail.successful && !event.detail.elt.hasAttribute("data-quiet")) {
			windows.postMessage("stored");
		}
	});
}

window.addEventListener("hashchange", function () { afterDrawing(focusOnTarget); });
window.addEventListener("load", function () {
	afterDrawing(function () {
		focusOnTarget();
		stay();
	});
});
