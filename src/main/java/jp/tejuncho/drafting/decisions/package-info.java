/**
 * 採否理由一覧.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("decisions")
package jp.tejuncho.drafting.decisions;
