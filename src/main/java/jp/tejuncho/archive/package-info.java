/**
 * 保存庫: bytes under their digests, and the format of the trees among them.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "保存庫", allowedDependencies = { "text", "document" })
package jp.tejuncho.archive;
