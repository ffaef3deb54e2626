/**
 * 利用者.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "利用者",
		allowedDependencies = { "text", "organization", "audit", "platform" })
package jp.tejuncho.account;
