/**
 * 組織.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "組織",
		allowedDependencies = { "document", "edition", "platform" })
package jp.tejuncho.organization;
