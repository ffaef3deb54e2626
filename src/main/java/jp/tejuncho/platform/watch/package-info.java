/**
 * 見張り.
 */
@org.jspecify.annotations.NullMarked
package jp.tejuncho.platform.watch;
