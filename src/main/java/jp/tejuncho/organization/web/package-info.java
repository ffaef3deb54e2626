/**
 * 組織の画面.
 */
@org.jspecify.annotations.NullMarked
package jp.tejuncho.organization.web;
