package jp.tejuncho.drafting.rule;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import jp.tejuncho.edition.Fragment;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Wording;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The button beside a typed mark takes letters away: what refers to something must stay.
 */
class TypedMarkTests {

	@ParameterizedTest
	@ValueSource(strings = { "①|とびらを施錠する", "①|かぎを管理する", "①|もれなく施錠する", "①|はしごを固定する", "(1)|かぎの管理", "(2)|にわの見回り",
			"①|がけの点検", "①|でんわの取次ぎ", "①|へやの施錠", "①|とりまとめの責任者", "①|できるだけ施錠する", "①|もし漏えいしたとき", "①|はがきを送る", "①|のりの管理",
			"①|等級の確認", "①|若干名の配置", "①|並列の処理", "２ |人的対策", "１ |日常点検", "４ |名簿を作成する", "３ |点検の記録", "５ |通信の記録", "１　|はしごの固定",
			"●|施錠", "◎|施錠", "●|人的対策", "① |とびらを施錠する", "1. |かぎの管理", "ア　|かぎの管理", "３．１|施錠簿", "3.1|施錠簿", "３．１．|施錠簿",
			"１．２．３|施錠簿", "１－１|施錠簿", "３．１|点検の記録", "３．１|機器の管理", "３．１|サーバーの設定", "３．１|かぎの管理", "３．１|ﾌﾟﾘﾝﾀの管理", "３．１|人事異動",
			"３．１|表示の方法", "第１条　|機器", "第２章 |情報資産", "ア．|ロック", "(ア)|ロック", "・|ア・ロック" })
	void 打った番号の後には言葉が残る(String item) {
		String[] parts = item.split("\\|", 2);
		assertThat(TypedMark.end(item(parts[0] + parts[1]))).isEqualTo(parts[0].length());
	}

	@ParameterizedTest
	@ValueSource(strings = { "②以外の機器は持ち出さない。", "①等の措置を講じる。", "①だけを行う。", "①のみを行う。", "①などの機器", "①ごとに記録する。", "①以下の機器",
			"①より後に行う。", "①より選ぶ。", "（１）の手続による。", "(2)に定める者が行う。", "１．の手続による。", "①ほか２件の記録", "①のうち特に重要なもの", "①のほか、機器",
			"①のいずれかの機器", "①のとおり行う。", "①については、記録する。", "①による措置", "①により行う。", "①において定める機器", "①にあっては、記録する。", "①には、次のものを含む。",
			"①とは、機器をいう。", "①とする。", "①として記録する。", "①と同じ機器", "①とともに行う。", "①から順に行う。", "①か②を行う。", "①かつ②の機器", "①は、課長が行う。",
			"①はこの限りでない。", "①はすべて記録する。", "①が終わった後に行う。", "①がある機器", "①もまた同じとする。", "①も、同じとする。", "①への報告", "①へは、課長が報告する。",
			"①で定める機器", "①である機器", "①でない機器", "①では、記録する。", "①を除く機器", "①又は②の機器", "①及び②の機器", "①並びに②の機器", "①若しくは②の機器",
			"①まで行う。", "①同様に行う。", "①に準じて行う。", "(1)以外の機器", "(1)等の措置", "(ア)だけの措置", "2 人以上で行う作業", "2 人体制で行う作業", "３ 年保存の書類",
			"2 回線の予備", "3 部署で行う作業", "3 項目の確認", "1 日当たりの件数", "●●課の職員", "●年●月から使う機器", "●課の職員", "●の機器", "◎を付けた機器",
			"イ．ロ．ハの順", "イ．ロ．ハの順に並べる", "Ⅰ．Ⅱ．Ⅲの順", "ア)イ)ウの順", "①．②．③の順", "①→②→③の順に行う", "①・②・③の順", "(1)→(2)の順", "①／②の別",
			"ア・ロック", "ア・ロックを設ける", "1.5倍の容量", "1.5人分の作業", "2.4ギガヘルツ帯の電波", "2.4ｷﾞｶﾞﾍﾙﾂ帯の電波", "3.11大震災の教訓", "３．１節の規定",
			"３．１の規定", "3.1から3.3までの規定", "3-1倉庫の鍵", "4.1付けの異動", "10.0.0.1サーバー", "2026.4.1施行の規定", "12.5パーセントの増", "3.1版の記録",
			"2.0系の保守", "０．５秒以内", "1-1号室の鍵", "２－３日の作業", "第１条 第２項の規定", "第１条　の規定", "第１条及び第２条" })
	void 参照と数は打った番号ではない(String item) {
		assertThat(TypedMark.end(item(item))).isZero();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			①端末を施錠する。|①
			(1) 端末を施錠する。|(1)
			１　端末を施錠する。|１
			①の機器を施錠する。|''
			①、②及び③の機器を施錠する。|''
			端末を施錠する。|''
			ア列の機器を施錠する。|''
			３．１施錠簿を備える。|３．１
			第１条　施錠簿を備える。|第１条
			イ．ロ．ハの順に備える。|''
			""")
	void 段落の頭に打った番号も見つかる(String paragraph, String mark) {
		ExaminedLine line = line(ExaminedLine.Kind.PARAGRAPH, paragraph);
		assertThat(paragraph.substring(0, TypedMark.head(line)).strip()).isEqualTo(mark);
	}

	private static ExaminedLine item(String letters) {
		return line(ExaminedLine.Kind.ITEM, letters);
	}

	private static ExaminedLine line(ExaminedLine.Kind kind, String letters) {
		return ExaminedLine.of(new PlaceId("own.0a1b2c3d"), "own-1", kind,
				new Wording(List.of(new Fragment.Literal(letters))), letters, Whose.PERSON);
	}

}
