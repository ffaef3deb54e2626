/**
 * 入力の検査.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("<<UNNAMED>>")
package jp.tejuncho.platform.validation;
