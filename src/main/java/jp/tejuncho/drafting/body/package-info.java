/**
 * 本文: what a clause says, as it is typed and as it is kept; pure.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "本文",
		allowedDependencies = { "text", "document", "comparison", "edition" })
package jp.tejuncho.drafting.body;
