package jp.tejuncho.drafting.rule;

import jp.tejuncho.document.Words;

/**
 * 印刷する文.
 *
 * @param place where it stands
 * @param words what is printed
 */
record Printed(String place, Words words) {
}
