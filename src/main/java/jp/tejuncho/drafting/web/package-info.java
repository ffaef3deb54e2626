/**
 * 作成の画面.
 */
@org.jspecify.annotations.NullMarked
package jp.tejuncho.drafting.web;
