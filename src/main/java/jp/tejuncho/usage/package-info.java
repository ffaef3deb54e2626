/**
 * 用字用語: the rules of spelling and the organisation's own dictionary.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "用字用語",
		allowedDependencies = { "text", "edition", "organization", "platform", "yaml" })
package jp.tejuncho.usage;
