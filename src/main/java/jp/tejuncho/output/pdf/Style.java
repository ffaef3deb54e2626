package jp.tejuncho.output.pdf;

/**
 * 書体の使い分け.
 */
enum Style {

	/** ＵＤ明朝. */
	MINCHO,

	/** ＵＤゴシック, also of the headings of clauses. */
	GOTHIC,

	/** 部・章・節の見出しの太いゴシック. */
	BOLD,

	/** 明朝. */
	SERIF,

	/** ゴシック. */
	SANS

}
