/**
 * 表の割付け.
 */
@org.jspecify.annotations.NullMarked
package jp.tejuncho.output.table;
