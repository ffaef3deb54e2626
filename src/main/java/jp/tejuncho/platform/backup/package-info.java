/**
 * 控え.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("<<UNNAMED>>")
package jp.tejuncho.platform.backup;
