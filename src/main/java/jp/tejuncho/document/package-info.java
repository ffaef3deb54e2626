/**
 * 文書.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "文書", allowedDependencies = { "text" })
package jp.tejuncho.document;
