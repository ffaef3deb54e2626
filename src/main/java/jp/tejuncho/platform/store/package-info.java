/**
 * データベースの置場.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("store")
package jp.tejuncho.platform.store;
