/**
 * 作成.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "作成", allowedDependencies = { "text", "document",
		"output", "comparison", "edition", "system", "organization", "usage", "account", "platform", "drafting.body" })
package jp.tejuncho.drafting;
