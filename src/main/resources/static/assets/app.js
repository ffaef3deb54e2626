/* Works on top of pages that work without it. */
(function () {
	"use strict";

	function meta(name) {
		const element = document.querySelector('meta[name="' + name + '"]');
		return element ? element.content : "";
	}

	document.addEventListener("htmx:configRequest", function (event) {
		if (event.detail.verb !== "get" && meta("csrf-header")) {
			event.detail.headers[meta("csrf-header")] = meta("csrf-token");
		}
	});
})();
