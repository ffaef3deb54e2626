/**
 * 控えの画面.
 */
@org.jspecify.annotations.NullMarked
package jp.tejuncho.backup.web;
