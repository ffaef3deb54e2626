package jp.tejuncho.platform;

/**
 * 読み取り専用のため、何も保存しない.
 */
public final class ReadOnlyNow extends RuntimeException {

	private final transient ReadOnlyNotice notice;

	public ReadOnlyNow(ReadOnlyNotice notice) {
		super("The house is read only");
		this.notice = notice;
	}

	public ReadOnlyNotice notice() {
		return this.notice;
	}

}
