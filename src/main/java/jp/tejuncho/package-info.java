/**
 * 手順帖.
 */
@org.jspecify.annotations.NullMarked
package jp.tejuncho;
