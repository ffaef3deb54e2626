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
