/**
 * 連絡体制の画面.
 */
@org.jspecify.annotations.NullMarked
package jp.tejuncho.contact.web;
