/**
 * 版.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "版",
		allowedDependencies = { "text", "document", "yaml", "audit", "platform" })
package jp.tejuncho.edition;
