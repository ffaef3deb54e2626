package jp.tejuncho.contact;

/**
 * 入力された行.
 *
 * @param row what it says
 * @param removed whether the person wants it gone
 */
public record EnteredRow(ContactRow row, boolean removed) {
}
