/**
 * 条項を開いている人.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "在席",
		allowedDependencies = { "account", "platform", "edition", "system", "drafting" })
package jp.tejuncho.drafting.presence;
