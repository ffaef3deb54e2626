/**
 * 控え.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "控え",
		allowedDependencies = { "text", "platform", "platform :: store" })
package jp.tejuncho.backup;
