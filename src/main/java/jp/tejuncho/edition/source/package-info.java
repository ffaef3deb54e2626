/**
 * templates-ja の読取り.
 */
@org.jspecify.annotations.NullMarked
package jp.tejuncho.edition.source;
