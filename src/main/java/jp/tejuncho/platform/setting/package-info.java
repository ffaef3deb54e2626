/**
 * 設定の書き間違い.
 */
@org.jspecify.annotations.NullMarked
package jp.tejuncho.platform.setting;
