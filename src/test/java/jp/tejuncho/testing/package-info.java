/**
 * Support for tests.
 */
@org.jspecify.annotations.NullMarked
package jp.tejuncho.testing;
