/**
 * 対象システム.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "対象システム",
		allowedDependencies = { "text", "edition", "organization", "account", "platform" })
package jp.tejuncho.system;
