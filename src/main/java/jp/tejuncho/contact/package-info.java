/**
 * 連絡体制.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "連絡体制", allowedDependencies = { "text", "document",
		"comparison", "edition", "drafting", "system", "account", "platform" })
package jp.tejuncho.contact;
