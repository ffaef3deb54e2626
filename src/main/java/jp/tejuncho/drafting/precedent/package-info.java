/**
 * 前例と、ほかのシステムの書き方.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "前例", allowedDependencies = { "text", "document",
		"edition", "organization", "system", "account", "platform", "drafting", "drafting.body" })
package jp.tejuncho.drafting.precedent;
