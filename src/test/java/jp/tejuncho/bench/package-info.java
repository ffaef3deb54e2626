/**
 * How fast the house is. Started by hand, see docs/performance.md.
 */
@org.jspecify.annotations.NullMarked
package jp.tejuncho.bench;
