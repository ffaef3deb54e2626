/*
 * Whether a form with words in it is being sent: until its answer comes the page neither asks before it is left nor
 * keeps anew what stands in its forms.
 */
let leaving = false;

export function isLeaving() {
	return leaving;
}

export function leave() {
	leaving = true;
}

document.addEventListener("submit", function (event) {
	if (event.defaultPrevented || event.target.method !== "post") {
		return;
	}
	leaving = event.target.matches(":has(> kept-words), sign-out > form");
	/* A download answers without leaving the page */
	setTimeout(function () { leaving = false; }, 5000);
});

window.addEventListener("pageshow", function () {
	leaving = false;
});
