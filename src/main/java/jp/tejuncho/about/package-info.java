/**
 * 手順帖について.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "手順帖について",
		allowedDependencies = { "output", "edition", "platform" })
package jp.tejuncho.about;
