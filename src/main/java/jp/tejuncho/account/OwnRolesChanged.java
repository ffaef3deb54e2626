package jp.tejuncho.account;

/**
 * 自分の役割を確認なしに変えた.
 *
 * There was no second operator who could have confirmed it: those who audit are told.
 */
public record OwnRolesChanged() {

}
