/**
 * 決裁一式.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "決裁一式",
		allowedDependencies = { "text", "document", "output", "comparison", "edition", "system", "organization",
				"account", "drafting", "drafting :: decisions", "archive", "review", "audit", "platform" })
package jp.tejuncho.submission;
