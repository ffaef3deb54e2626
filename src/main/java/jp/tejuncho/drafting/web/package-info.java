/**
 * 作成の画面.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "作成の画面",
		allowedDependencies = { "text", "document", "output", "comparison", "edition", "organization", "system",
				"account", "platform", "drafting", "drafting :: composing", "drafting :: decisions", "drafting :: rule",
				"drafting.body", "drafting.precedent", "drafting.presence" })
package jp.tejuncho.drafting.web;
