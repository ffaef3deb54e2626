/**
 * 利用者の画面.
 */
@org.jspecify.annotations.NullMarked
package jp.tejuncho.account.web;
