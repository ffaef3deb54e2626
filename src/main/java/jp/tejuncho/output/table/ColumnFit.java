package jp.tejuncho.output.table;

import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * 表の列の幅の譲り合い.
 *
 * A column is as wide as the template says. Where that would tear a short word of its
 * heading apart, all others give way a little; where it would tear an address, a
 * telephone number or any other word, those do whose cells stay on one line all the same,
 * and if that is not enough, those whose words stay whole, down to half their width. What
 * is still to spare lets names and labels stand on two lines, and then on one.
 */
final class ColumnFit {

	/** What remains of a column that gives way though its cells have several lines. */
	private static final double LEAST = 0.5;

	private final double[] widths;

	private final List<Column> columns;

	private ColumnFit(double[] widths, List<Column> columns) {
		this.widths = widths.clone();
		this.columns = columns;
	}

	/**
	 * Divides a table.
	 * @param widths as the template says
	 * @param columns what each column needs
	 * @return the width of each column, together as wide as before
	 */
	static double[] of(double[] widths, List<Column> columns) {
		ColumnFit fit = new ColumnFit(widths, columns);
		if (IntStream.range(0, widths.length).anyMatch((i) -> columns.get(i).single() > widths[i])) {
			IntToDoubleFunction single = (i) -> columns.get(i).single();
			IntToDoubleFunction words = (i) -> Math.max(columns.get(i).word(), widths[i] * LEAST);
			fit.fitHeads();
			fit.fit((i) -> columns.get(i).address(), single);
			fit.fit((i) -> columns.get(i).address(), words);
			fit.fit((i) -> columns.get(i).word(), single);
			fit.fit((i) -> columns.get(i).word(), words);
			fit.fit((i) -> columns.get(i).pair(), (i) -> Math.max(columns.get(i).pair(), words.applyAsDouble(i)));
			fit.fit((i) -> columns.get(i).brief() ? columns.get(i).single() : 0, single);
		}
		return fit.widths;
	}

	/**
	 * Whether every address stays whole.
	 * @param widths of the columns
	 * @param columns what each column needs
	 * @return {@code false} if one has to be broken
	 */
	static boolean isWhole(double[] widths, List<Column> columns) {
		return IntStream.range(0, widths.length).allMatch((i) -> columns.get(i).address() <= widths[i]);
	}

	/**
	 * Whether every word of a name or a label stays whole, and every address.
	 * @param widths of the columns
	 * @param columns what each column needs
	 * @return {@code false} if one has to be torn
	 */
	static boolean isUntorn(double[] widths, List<Column> columns) {
		return isWhole(widths, columns)
				&& IntStream.range(0, widths.length).allMatch((i) -> columns.get(i).word() <= widths[i]);
	}

	/**
	 * Whether every address stays whole, and no name or label has more than two lines.
	 * @param widths of the columns
	 * @param columns what each column needs
	 * @return {@code false} if a column has sentences, too
	 */
	static boolean isAtEase(double[] widths, List<Column> columns) {
		return isWhole(widths, columns) && IntStream.range(0, widths.length)
			.allMatch((i) -> columns.get(i).brief() && columns.get(i).pair() <= widths[i]);
	}

	private void fitHeads() {
		double[] spare = new double[this.widths.length];
		double[] lacks = new double[this.widths.length];
		for (int i = 0; i < lacks.length; i++) {
			Column column = this.columns.get(i);
			lacks[i] = Math.max(0, column.head() - this.widths[i]);
			spare[i] = Math.max(0,
					this.widths[i] - Math.max(column.head(), Math.min(column.address(), this.widths[i])));
		}
		make(spare, lacks);
	}

	// those that lack least first: better one word whole than two in pieces
	private void fit(IntToDoubleFunction wanted, IntToDoubleFunction least) {
		IntStream.range(0, this.widths.length)
			.boxed()
			.filter((i) -> wanted.applyAsDouble(i) > this.widths[i])
			.sorted(Comparator.comparing((i) -> wanted.applyAsDouble(i) - this.widths[i]))
			.forEach((i) -> fit(i, wanted.applyAsDouble(i), least));
	}

	private void fit(int lacking, double wanted, IntToDoubleFunction least) {
		double[] spare = new double[this.widths.length];
		double[] lacks = new double[this.widths.length];
		lacks[lacking] = wanted - this.widths[lacking];
		for (int i = 0; i < spare.length; i++) {
			Column column = this.columns.get(i);
			double own = Math.max(column.head(), Math.max(column.address(), least.applyAsDouble(i)));
			spare[i] = (i != lacking) ? Math.max(0, this.widths[i] - own) : 0;
		}
		make(spare, lacks);
	}

	private void make(double[] spare, double[] lacks) {
		double available = DoubleStream.of(spare).sum();
		double wanted = DoubleStream.of(lacks).sum();
		if (wanted > 0 && wanted <= available) {
			for (int i = 0; i < this.widths.length; i++) {
				this.widths[i] += lacks[i] - (spare[i] * wanted / available);
			}
		}
	}

	/**
	 * 列に要る幅.
	 */
	static final class Column {

		private final double head;

		private final double address;

		private final DoubleSupplier ofSingle;

		private final DoubleSupplier ofWord;

		private final DoubleSupplier ofPair;

		private final boolean brief;

		private double pair = -1;

		private double single = -1;

		private double word = -1;

		/**
		 * Says what a column needs.
		 * @param head the widest short word of its heading
		 * @param address the widest address or telephone number in it
		 * @param single where each of its cells stands on one line, and no word of its
		 * heading is torn
		 * @param word the widest word in it; asked only if a cell doesn't fit
		 * @param pair where each of its names and labels has room on two lines
		 * @param brief whether it has names and labels only, and no sentence
		 */
		Column(double head, double address, DoubleSupplier single, DoubleSupplier word, DoubleSupplier pair,
				boolean brief) {
			this.head = head;
			this.address = address;
			this.ofSingle = single;
			this.ofWord = word;
			this.ofPair = pair;
			this.brief = brief;
		}

		double head() {
			return this.head;
		}

		double address() {
			return this.address;
		}

		boolean brief() {
			return this.brief;
		}

		double pair() {
			this.pair = (this.brief && this.pair < 0) ? this.ofPair.getAsDouble() : this.pair;
			return this.pair;
		}

		double single() {
			this.single = (this.single < 0) ? this.ofSingle.getAsDouble() : this.single;
			return this.single;
		}

		double word() {
			this.word = (this.word < 0) ? Math.max(this.address, this.ofWord.getAsDouble()) : this.word;
			return this.word;
		}

	}

}
