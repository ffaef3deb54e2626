/*
 * What a spreadsheet puts on the clipboard.
 */

/* A cell with line breaks or quotation marks in it is quoted, its quotation marks doubled */
function quoted(text, start) {
	let content = "";
	let place = start + 1;
	while (place < text.length) {
		if (text[place] !== '"') {
			content += text[place];
			place += 1;
		}
		else if (text[place + 1] === '"') {
			content += '"';
			place += 2;
		}
		else {
			const end = place + 1;
			return end === text.length || /[\t\n]/.test(text[end]) ? { content: content, end: end } : null;
		}
	}
	return null;
}

function plain(text, start) {
	let end = start;
	while (end < text.length && text[end] !== "\t" && text[end] !== "\n") {
		end += 1;
	}
	return { content: text.slice(start, end), end: end };
}

/**
 * Reads rows and cells.
 * @param copied tabs between cells, line breaks between rows
 * @return rows of cells, all as they were written
 */
export function parse(copied) {
	const text = copied.replace(/\r\n?/g, "\n").replace(/\n$/, "");
	const rows = [[]];
	let place = 0;
	for (;;) {
		const cell = (text[place] === '"' && quoted(text, place)) || plain(text, place);
		rows[rows.length - 1].push(cell.content);
		if (cell.end >= text.length) {
			return rows;
		}
		if (text[cell.end] === "\n") {
			rows.push([]);
		}
		place = cell.end + 1;
	}
}

/* １． ① (1) ア． ・: a list that was written with tabs is none */
const MARK = /^(?:[0-9０-９]{1,3}|[a-zA-Zａ-ｚＡ-Ｚァ-ン]|[一二三四五六七八九十]{1,3})[)）．.、:：]$|^[（(][^)）]{1,3}[)）]$|^[①-⑳㉑-㉟㊱-㊿ⅰ-ⅻⅠ-Ⅻ・●○◎■□◆◇‣•▪–—※-]$/u;

/**
 * The rows of a table as lines of text.
 * @param copied what was copied
 * @return a line each row, a full-width blank between its cells; null if it is no table
 */
export function asLines(copied) {
	if (!copied.includes("\t")) {
		return null;
	}
	const rows = parse(copied).map(function (row) {
		return row.map(function (cell) { return cell.trim().replace(/\s*\n\s*/g, "　"); }).filter(Boolean);
	});
	const table = rows.some(function (row) { return row.length > 2 || (row.length === 2 && !MARK.test(row[0])); });
	return table ? rows.map(function (row) { return row.join("　"); }).filter(Boolean).join("\n") : null;
}
