package jp.tejuncho.drafting.precedent;

/**
 * 前例の候補.
 *
 * @param draft the draft
 * @param edition the name of its edition
 * @param decided how many places are decided
 * @param total how many there are to decide
 */
public record PrecedentCandidate(OtherDraft draft, String edition, long decided, long total) {
}
