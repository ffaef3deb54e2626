/**
 * What people do with 手順帖, told in a real browser.
 */
@org.jspecify.annotations.NullMarked
package jp.tejuncho.story;
