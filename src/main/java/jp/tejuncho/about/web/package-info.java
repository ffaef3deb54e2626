/**
 * The page about the application.
 */
@org.jspecify.annotations.NullMarked
package jp.tejuncho.about.web;
