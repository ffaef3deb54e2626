/**
 * 控え.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "控え",
		allowedDependencies = { "text", "audit", "platform", "platform :: store" })
package jp.tejuncho.backup;
