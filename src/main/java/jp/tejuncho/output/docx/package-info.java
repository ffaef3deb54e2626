/**
 * Word文書の作成.
 */
@org.jspecify.annotations.NullMarked
package jp.tejuncho.output.docx;
