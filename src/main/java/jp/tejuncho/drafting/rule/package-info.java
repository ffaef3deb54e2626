/**
 * 点検: the rulebook, one rule a file.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("rule")
package jp.tejuncho.drafting.rule;
