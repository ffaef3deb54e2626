package jp.tejuncho.output.pdf;

import java.io.Serial;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.util.SplittableRandom;

/**
 * 埋め込む書体の名.
 *
 * OpenPDF draws the six letters before an embedded font's name by lot. They have to
 * differ between two documents, or a printer that keeps fonts mixes them up, and to be
 * the same for the same document, or its hash changes: so the lot is drawn from the
 * document. The system's own random numbers are not even looked for.
 */
final class SubsetNames extends SecureRandom {

	/** The lot of the document being written. */
	static final ScopedValue<SplittableRandom> LOT = ScopedValue.newInstance();

	@Serial
	private static final long serialVersionUID = 1L;

	SubsetNames() {
		super(new Nothing(), null);
	}

	@Override
	public double nextDouble() {
		return LOT.isBound() ? LOT.get().nextDouble() : 0;
	}

	/**
	 * What is asked for nothing but the names.
	 */
	private static final class Nothing extends SecureRandomSpi {

		@Serial
		private static final long serialVersionUID = 1L;

		@Override
		protected void engineSetSeed(byte[] seed) {
			throw new UnsupportedOperationException("Names are drawn from the document");
		}

		@Override
		protected void engineNextBytes(byte[] bytes) {
			throw new UnsupportedOperationException("Names are drawn from the document");
		}

		@Override
		protected byte[] engineGenerateSeed(int bytes) {
			throw new UnsupportedOperationException("Names are drawn from the document");
		}

	}

}
