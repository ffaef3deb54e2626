/**
 * 照会と承認の画面.
 */
@org.jspecify.annotations.NullMarked
package jp.tejuncho.review.web;
