/**
 * 点検: the rulebook, one rule a file.
 */
@org.jspecify.annotations.NullMarked
package jp.tejuncho.drafting.rule;
