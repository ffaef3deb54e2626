package jp.tejuncho.output;

/**
 * 印刷に使う書体.
 *
 * What a font says of itself, for those who must know under which licence it is embedded
 * into what they hand on.
 *
 * @param file the name of its file
 * @param family what it is called; empty if it doesn't say, as everything below
 * @param version its version
 * @param copyright whose it is
 * @param licence what may be done with it
 * @param licenceText the licence in full, where it comes with the application
 * @param usable whether the file can be read and embedded; one that can't is passed over
 */
public record PrintFont(String file, String family, String version, String copyright, String licence,
		String licenceText, boolean usable) {
}
