/**
 * 決裁一式の画面.
 */
@org.jspecify.annotations.NullMarked
package jp.tejuncho.submission.web;
