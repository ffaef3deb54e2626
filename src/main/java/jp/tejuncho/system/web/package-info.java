/**
 * 対象システムの画面.
 */
@org.jspecify.annotations.NullMarked
package jp.tejuncho.system.web;
