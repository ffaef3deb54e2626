package jp.tejuncho.submission;

/**
 * 一式のファイル.
 *
 * @param name its name, safe everywhere
 * @param bytes what is in it
 * @param pages how many pages it has; 0 for a text
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two files by this record
record BundleFile(String name, byte[] bytes, int pages) {
}
