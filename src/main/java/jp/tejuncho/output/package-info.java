/**
 * 出力.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "出力", allowedDependencies = { "text", "document" })
package jp.tejuncho.output;
