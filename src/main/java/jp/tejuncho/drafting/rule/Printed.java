package jp.tejuncho.drafting.rule;

import jp.tejuncho.document.Words;
import jp.tejuncho.edition.PlaceId;

/**
 * 印刷する文.
 *
 * @param place where it stands
 * @param words what is printed
 */
record Printed(PlaceId place, Words words) {
}
