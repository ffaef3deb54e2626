/**
 * 監査の画面.
 */
@org.jspecify.annotations.NullMarked
package jp.tejuncho.audit.web;
