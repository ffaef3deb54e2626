/* Makes the working page of a draft pleasant; it works without. */
(function () {
	"use strict";

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

	// A link to a clause leads to the first thing to be done in it
	function focusOnTarget() {
		const clause = location.hash.startsWith("#p-") ? document.getElementById(location.hash.slice(1)) : null;
		if (clause) {
			const blanks = Array.from(clause.querySelectorAll("[data-variable]"));
			const undecided = clause.querySelector('input[value="UNDECIDED"]:checked');
			const empty = blanks.find(function (field) { return !field.value; });
			(undecided || empty || clause).focus();
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
	if ("BroadcastChannel" in window && location.pathname.includes("/drafts/") && !document.querySelector("[data-preview]")) {
		const windows = new BroadcastChannel("tejuncho");
		windows.postMessage("opened");
		document.addEventListener("htmx:afterRequest", function (event) {
			if (event.detail.successful && !event.detail.elt.hasAttribute("data-quiet")) {
				windows.postMessage("stored");
			}
		});
	}

	window.addEventListener("hashchange", function () { afterDrawing(focusOnTarget); });
	window.addEventListener("load", function () { afterDrawing(focusOnTarget); });
})();
