/**
 * YAML: files that people write and the application reads strictly, with each mistake at
 * its line.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "YAMLの読取り", allowedDependencies = {})
package jp.tejuncho.yaml;
