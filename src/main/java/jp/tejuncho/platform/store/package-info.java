/**
 * データベースの置場.
 */
@org.jspecify.annotations.NullMarked
package jp.tejuncho.platform.store;
