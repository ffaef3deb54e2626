/**
 * 共通.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "共通",
		type = org.springframework.modulith.ApplicationModule.Type.CLOSED, allowedDependencies = { "text" })
package jp.tejuncho.platform;
