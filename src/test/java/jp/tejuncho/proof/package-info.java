/**
 * What nobody may do with the house, tried out. See docs/testing.md.
 */
@org.jspecify.annotations.NullMarked
package jp.tejuncho.proof;
