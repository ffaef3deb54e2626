/**
 * 守り.
 */
@org.jspecify.annotations.NullMarked
package jp.tejuncho.platform.security;
