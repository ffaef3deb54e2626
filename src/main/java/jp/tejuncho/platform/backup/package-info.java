/**
 * 控え.
 */
@org.jspecify.annotations.NullMarked
package jp.tejuncho.platform.backup;
