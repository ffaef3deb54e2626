package jp.tejuncho.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Words;
import jp.tejuncho.organization.DigitStyle;
import jp.tejuncho.text.Numerals;

/**
 * 起案文の書類.
 *
 * The same letter on paper and as text to be pasted into another system.
 *
 * @param content what it says
 * @param attachments names of the files that go with it
 * @param digits how the organisation writes digits
 */
public record LetterDocument(LetterContent content, List<String> attachments, DigitStyle digits) {

	private static final NodeId PLACE = new NodeId("letter");

	/** What counts a line: ・, ①, (1), １ . */
	private static final Pattern MARK = Pattern.compile("(?:[・※○●■□◆◇]|[①-⒇㉑-㉟㊱-㊿]|[（(](?:[0-9０-９]{1,2}|[ア-ン])[）)]"
			+ "|(?:[0-9０-９]{1,2}[.．]?|[ア-ン])(?=[ 　]))[ 　]*");

	/** Letters of a line of text. */
	private static final int WIDTH = 40;

	public LetterDocument {
		attachments = List.copyOf(attachments);
	}

	/**
	 * The letter on paper.
	 * @param head what stands above it and in the margins
	 * @param letters how many letters a line has
	 * @return the document
	 */
	Document document(Document.Head head, int letters) {
		LetterWords words = this.content.read(this.digits);
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Bullets(PLACE.child("subject"), List.of(item("subject.words", "件名　", words.subject()))));
		blocks.add(blank("above-petition"));
		paragraphs(PLACE.child("petition"), words.petition(), blocks);
		blocks.add(blank("above-notes"));
		blocks.add(paragraph("notes", middle(letters) + "記"));
		blocks.add(blank("below-notes"));
		blocks.add(new Block.Bullets(PLACE.child("note"), listed()));
		return new Document(head, blocks, Document.Format.PORTRAIT);
	}

	/**
	 * The letter as text.
	 * @return its lines, each ended by a line feed
	 */
	public String text() {
		LetterWords words = this.content.read(this.digits);
		StringBuilder text = new StringBuilder("件名　").append(words.subject()).append("\n\n");
		words.petition().lines().forEach((line) -> text.append('　').append(line).append('\n'));
		text.append('\n').append(middle(WIDTH)).append("記\n\n");
		notes().forEach((line) -> text.append(line).append('\n'));
		return text.toString();
	}

	// a paragraph is drawn in by a letter, and what stands in the middle is one wide
	private static String middle(int letters) {
		return "　".repeat((letters / 2) - 1);
	}

	// names of all lengths have room before what is said of them; its lines stand below
	private List<Block.Item> listed() {
		int widest = items().keySet().stream().mapToInt(String::length).max().orElse(0) + 3;
		List<Block.Item> listed = new ArrayList<>();
		int number = 0;
		for (Map.Entry<String, String> note : items().entrySet()) {
			number++;
			String name = Numerals.chapter(number) + "　" + note.getKey();
			List<String> lines = lines(note.getValue());
			String mark = name + "　".repeat(widest - name.length());
			String key = "note" + number;
			boolean counted = !lines.isEmpty() && MARK.matcher(lines.getFirst()).lookingAt();
			listed.add(item(key, mark, (lines.isEmpty() || counted) ? "" : lines.getFirst()));
			for (int i = counted ? 0 : 1; i < lines.size(); i++) {
				listed.add(below(key + ".line" + i, widest, lines.get(i)));
			}
		}
		return listed;
	}

	private static Block.Item below(String key, int left, String line) {
		Matcher mark = MARK.matcher(line);
		String beginning = mark.lookingAt() ? mark.group() : "";
		return item(key, "　".repeat(left) + beginning, line.substring(beginning.length()));
	}

	private static List<String> lines(String text) {
		return text.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
	}

	private static Block.Item item(String key, String mark, String text) {
		return new Block.Item(PLACE.child(key), Words.of(text), false, new Block.Quoted(mark, null));
	}

	private static Block.Paragraph blank(String key) {
		return paragraph(key, "　");
	}

	// each note begins on the line of its name, what follows stands below its first word
	private List<String> notes() {
		List<String> notes = new ArrayList<>();
		int number = 0;
		for (Map.Entry<String, String> item : items().entrySet()) {
			number++;
			String name = Numerals.chapter(number) + "　" + item.getKey() + "　";
			List<String> lines = lines(item.getValue());
			notes.add(name + (lines.isEmpty() ? "" : lines.getFirst()));
			lines.stream().skip(1).map((line) -> "　".repeat(name.length()) + line).forEach(notes::add);
		}
		return notes;
	}

	private Map<String, String> items() {
		LetterWords words = this.content.read(this.digits);
		Map<String, String> items = new LinkedHashMap<>();
		items.put("理由", words.reason());
		items.put("概要", words.summary());
		items.put("施行日", (this.content.plannedOn() != null) ? this.content.day(this.digits) : "（未定）");
		items.put("根拠", words.basis());
		items.put("公開区分", words.disclosure());
		items.put("保存期間", words.retention());
		items.put("添付", String.join("\n", this.attachments));
		items.put("担当", this.content.contact());
		return items;
	}

	private static Block.Paragraph paragraph(String name, String text) {
		return new Block.Paragraph(PLACE.child(name), Words.of(text));
	}

	private static void paragraphs(NodeId place, String text, List<Block> blocks) {
		List<Block.Item> counted = new ArrayList<>();
		int number = 0;
		for (String line : lines(text)) {
			number++;
			NodeId id = place.child("p" + number);
			Matcher mark = MARK.matcher(line);
			if (mark.lookingAt()) {
				counted.add(new Block.Item(id, Words.of(line.substring(mark.end())), false,
						new Block.Quoted(mark.group().strip(), null)));
			}
			else {
				close(place, counted, blocks);
				blocks.add(new Block.Paragraph(id, Words.of(line)));
			}
		}
		close(place, counted, blocks);
	}

	private static void close(NodeId place, List<Block.Item> counted, List<Block> blocks) {
		if (!counted.isEmpty()) {
			blocks.add(new Block.Enumeration(place.child("list" + blocks.size()), counted));
			counted.clear();
		}
	}

}
