/**
 * 組立て: from words, decisions and values to a document; pure.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("composing")
package jp.tejuncho.drafting.composing;
