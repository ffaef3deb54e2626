/**
 * 新旧対照表.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "新旧対照表", allowedDependencies = { "text", "document" })
package jp.tejuncho.comparison;
