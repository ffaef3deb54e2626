/**
 * 照会・承認.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "照会・承認",
		allowedDependencies = { "text", "document", "archive", "output", "comparison", "edition", "system",
				"organization", "account", "drafting", "drafting :: composing", "drafting :: rule", "audit",
				"platform" })
package jp.tejuncho.review;
