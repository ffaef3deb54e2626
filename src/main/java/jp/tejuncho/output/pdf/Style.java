package jp.tejuncho.output.pdf;

/**
 * 書体の使い分け.
 */
enum Style {

	/** 本文の明朝. */
	MINCHO,

	/** 条項の見出しなどのゴシック. */
	GOTHIC,

	/** 部・章・節の見出しの太いゴシック. */
	BOLD

}
