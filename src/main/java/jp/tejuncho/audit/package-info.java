/**
 * 監査.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "監査",
		allowedDependencies = { "text", "platform", "platform :: store" })
package jp.tejuncho.audit;
