/*
 * What stands in a form, and how it differs from what the server has. For <kept-words>.
 */

export function path(address) {
	return new URL(address, location.href).pathname;
}

function fields(form) {
	return Array.from(form.elements).filter(function (field) {
		return field.name && !/^(_|seen$|seen:|theirs:|choice\.)/.test(field.name)
			&& /^(text|search|tel|email|number|date|month|textarea|select-one|checkbox|radio)$/.test(field.type);
	});
}

function isChoice(field) {
	return field.type === "checkbox" || field.type === "radio";
}

export function value(field) {
	return isChoice(field) ? field.checked : field.value;
}

/* As if somebody had typed it */
export function put(field, value) {
	if (isChoice(field)) {
		field.checked = value;
	}
	else {
		field.value = value;
	}
	field.dispatchEvent(new Event("input", { bubbles: true }));
}

/* Each field by its name; several of one name by their order */
export function named(form) {
	const counts = new Map();
	return fields(form).map(function (field) {
		const name = JSON.stringify([field.name, isChoice(field) ? field.value : ""]);
		const nth = counts.get(name) || 0;
		counts.set(name, nth + 1);
		return { key: name + nth, field: field };
	});
}

export function values(form) {
	return new Map(named(form).map(function (one) { return [one.key, value(one.field)]; }));
}

/* Whether the page says beside its fields what the server has */
export function told(form) {
	return fields(form).some(function (field) { return form.elements.namedItem("seen:" + field.name); });
}

/* What the server has: where a page says it beside a field ("seen:"), that; else what the page came with. */
export function stored(form) {
	return new Map(named(form).map(function (one) {
		const seen = form.elements.namedItem("seen:" + one.field.name);
		const now = value(one.field);
		if (!seen) {
			return [one.key, now];
		}
		if (isChoice(one.field)) {
			return [one.key, one.field.value === seen.value];
		}
		return [one.key, now.trim() === seen.value ? now : seen.value];
	}));
}

/* The page came back with what was typed: what the server has, only the entry knows */
export function before(form, entry) {
	const all = entry ? values(form) : new Map();
	(entry ? entry.changes : []).forEach(function (change) {
		all.set(change.key, change.before);
	});
	return all;
}

function isBlank(value) {
	return value === false || (typeof value === "string" && value.trim() === "");
}

/* Of a field that came later than what is stored, what the page says beside it: what a new line is called says nothing yet */
export function was(form, saved, one) {
	const seen = saved.has(one.key) || isChoice(one.field) ? null : form.elements.namedItem("seen:" + one.field.name);
	return saved.has(one.key) ? saved.get(one.key) : seen ? seen.value : "";
}

/* A new line that is empty says nothing, nor do blanks where nothing stood */
export function changes(form, saved) {
	return named(form).filter(function (one) {
		const now = value(one.field);
		const before = was(form, saved, one);
		return before !== now && !(isBlank(before) && isBlank(now));
	});
}

/* Which of the forms of a page it is: as the page says, or its only heading */
export function about(form) {
	const headings = form.querySelectorAll("h2, h3, h4");
	return form.querySelector("kept-words").getAttribute("about") || (headings.length === 1 ? headings[0].textContent.trim() : "");
}

export function label(field) {
	const labels = field.labels && field.labels[0];
	const words = field.getAttribute("aria-label")
		|| (labels ? (labels.querySelector(".field-label, span:not(.required)") || labels).textContent : "");
	return words.replace("※必須", "").replace(/\s+/g, " ").trim();
}

function words(field) {
	if (field.selectedOptions) {
		return field.selectedOptions[0] ? field.selectedOptions[0].textContent : "";
	}
	return field.box ? field.box.innerText : field.value;
}

/* What the person sees of it when it is offered */
export function typed(changed) {
	return changed.map(function (one) { return one.field; }).filter(function (field) {
		return field.checked || !isChoice(field);
	}).map(function (field) {
		return isChoice(field) ? { name: field.name, value: field.value, label: "", shown: label(field) }
			: { name: field.name, value: field.value, label: label(field) || "入力", shown: words(field) };
	});
}

/* So that a page which can only show what was sent can say what is what */
export function addLabels(form, saved) {
	changes(form, saved).forEach(function (one) {
		const known = "_label." + one.field.name;
		if (!isChoice(one.field) && label(one.field) && !form.elements.namedItem(known)) {
			const field = document.createElement("input");
			field.type = "hidden";
			field.name = known;
			field.value = label(one.field);
			form.append(field);
		}
	});
}

/* A form that can't be sent any more can't take anything in */
export function usable(form) {
	return fields(form).some(function (field) { return !field.matches(":disabled"); });
}
