/**
 * 文字.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "文字", allowedDependencies = {})
package jp.tejuncho.text;
