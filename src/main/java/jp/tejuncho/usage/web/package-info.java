/**
 * 用字用語の画面.
 */
@org.jspecify.annotations.NullMarked
package jp.tejuncho.usage.web;
