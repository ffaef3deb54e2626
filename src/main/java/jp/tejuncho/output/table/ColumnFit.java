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
 * heading apart, all others give way a little; where it would tear an address or a
 * telephone number apart, those do whose cells stay on one line all the same, and if that
 * is not enough, those whose words stay whole, down to half their width.
 */
public final class ColumnFit {

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
	public static double[] of(double[] widths, List<Column> columns) {
		ColumnFit fit = new ColumnFit(widths, columns);
		fit.fitHeads();
		fit.fitAddresses((i) -> columns.get(i).single().getAsDouble());
		fit.fitAddresses((i) -> Math.max(columns.get(i).word().getAsDouble(), widths[i] * LEAST));
		return fit.widths;
	}

	/**
	 * Whether every address stays whole.
	 * @param widths of the columns
	 * @param columns what each column needs
	 * @return {@code false} if one has to be broken
	 */
	public static boolean isWhole(double[] widths, List<Column> columns) {
		return IntStream.range(0, widths.length).allMatch((i) -> columns.get(i).address() <= widths[i]);
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

	// those that lack least first: better one address whole than two in pieces
	private void fitAddresses(IntToDoubleFunction least) {
		IntStream.range(0, this.widths.length)
			.boxed()
			.filter((i) -> this.columns.get(i).address() > this.widths[i])
			.sorted(Comparator.comparing((i) -> this.columns.get(i).address() - this.widths[i]))
			.forEach((i) -> fitAddress(i, least));
	}

	private void fitAddress(int lacking, IntToDoubleFunction least) {
		double[] spare = new double[this.widths.length];
		double[] lacks = new double[this.widths.length];
		lacks[lacking] = this.columns.get(lacking).address() - this.widths[lacking];
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
	 *
	 * @param head the widest short word of its heading
	 * @param address the widest address or telephone number in it
	 * @param single where each of its cells stands on one line; asked only if an address
	 * does not fit
	 * @param word the widest word in it; asked only if an address does not fit
	 */
	public record Column(double head, double address, DoubleSupplier single, DoubleSupplier word) {
	}

}
