/**
 * 共通の画面.
 */
@org.jspecify.annotations.NullMarked
package jp.tejuncho.platform.web;
