package jp.tejuncho.output.pdf;

import java.util.concurrent.atomic.AtomicBoolean;

import jp.tejuncho.text.LineBreaking;

/**
 * 最初の印刷の支度.
 *
 * The first file of a process waits for the rules of line breaking and for three
 * typefaces, each of them longer than for a later file: they are read side by side, and
 * not before somebody prints.
 */
final class Preparation {

	private static final AtomicBoolean BEGUN = new AtomicBoolean();

	private Preparation() {
	}

	/**
	 * Reads half of it here and half of it elsewhere. Whoever needs a typeface before it
	 * is there waits for it as it would have to anyway.
	 */
	static void begin() {
		if (BEGUN.compareAndSet(false, true)) {
			Thread.ofPlatform().daemon().name("first-print").start(PdfFonts::readMinchoAndBold);
			LineBreaking.prepare();
			PdfFonts.readGothic();
		}
	}

}
