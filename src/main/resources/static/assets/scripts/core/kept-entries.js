/*
 * Entries of what was typed: one for each visit of a form. Where they are kept is no matter of theirs.
 */
const SHORT = 40;
const LONGEST = 14 * 24 * 60 * 60 * 1000;

/* As they were written before there were changes: only what was typed is known */
function changes(typed) {
	return typed.map(function (one) {
		return { key: JSON.stringify([one.name, ""]) + 0, value: one.value, before: "" };
	});
}

/**
 * What was kept under a key.
 * @param key begins with the form's place, ends with the visit
 * @param read what was read there, or null
 * @return the entry with its key and place, or null
 */
export function entryOf(key, read) {
	return read && read.id && Array.isArray(read.typed) ? Object.assign({ key: key, place: key.slice(0, key.lastIndexOf(" ") + 1),
		sent: [], changes: changes(read.typed) }, read) : null;
}

/* Unreadable, of another person, or too old */
export function isOver(entry, person, now) {
	return !entry || !Array.isArray(entry.sent) || Boolean(person && entry.person !== person) || now - entry.at > LONGEST;
}

/*
 * What was refused before and sent again from the same form, perhaps among other words. Of a refused
 * entry a short word, a day or a choice may have been written over; a longer text stays within reach
 */
export function within(entry, stored) {
	return entry.place === stored.place && entry.typed.every(function (one) {
		const short = entry.refused && one.value.length <= SHORT && !one.value.includes("\n");
		return stored.typed.some(function (other) {
			return other.name === one.name && (short || other.value.includes(one.value.trim()));
		});
	});
}

/* A line that was begun on a page has a name of its own at each visit */
function named(one) {
	return JSON.stringify([one.name.replace(/\bown-[0-9a-f]{8}\b/g, "own"), one.value.trim()]);
}

/**
 * Parts what differs from what is said again.
 * @param entries the newest first
 * @return differing, and said: by a newer one
 */
export function withoutRepetition(entries) {
	const newer = [];
	const parted = { differing: [], said: [] };
	entries.forEach(function (entry) {
		const all = entry.typed.map(named);
		if (newer.some(function (one) { return all.every(function (word) { return one.includes(word); }); })) {
			parted.said.push(entry);
			return;
		}
		newer.push(all);
		parted.differing.push(entry);
	});
	return parted;
}
