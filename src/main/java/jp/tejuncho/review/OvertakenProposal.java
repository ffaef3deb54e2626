package jp.tejuncho.review;

/**
 * 提案の後で文が直された.
 *
 * Nothing has changed: the person looks at the newer text and decides.
 */
public class OvertakenProposal extends ActRefused {

	private static final long serialVersionUID = 1;

	OvertakenProposal() {
		super("画面を開いた後に、この文が直されました。まだ何も変えていません。下の文を見比べて、どうするかを選んでください。");
	}

}
