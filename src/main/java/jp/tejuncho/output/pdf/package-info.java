/**
 * ＰＤＦの作成.
 */
@org.jspecify.annotations.NullMarked
package jp.tejuncho.output.pdf;
