package jp.tejuncho.usage;

import java.util.ArrayDeque;
import java.util.Deque;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("和文の中の半角")
class HalfWidthCheckTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			氏名､住所｡|氏名、住所。
			｢取扱区域｣及び端末･機器|「取扱区域」及び端末・機器
			ﾊﾟｿｺﾝとｻｰﾊﾞｰ、ｳｪﾌﾞ|パソコンとサーバー、ウェブ
			端末(貸与したものに限る。)を|端末（貸与したものに限る。）を
			課長(以下「責任者」という。)が(総務課(本庁)に限る。)|課長（以下「責任者」という。）が（総務課（本庁）に限る。）
			情報資産(USB)を|情報資産（USB）を
			IPA(情報処理推進機構)|IPA（情報処理推進機構）
			端末,媒体,書類に限る.以上|端末、媒体、書類に限る。以上
			定める.|定める。
			端末１,端末２|端末１、端末２
			（貸与した端末)|（貸与した端末）
			令和８年(2026年)の|令和８年（2026年）の
			ﾐﾎﾝ(ｶ|ミホン（カ
			ﾊﾟｿｺﾝ.ｻｰﾊﾞ|パソコン.サーバ
			手引(C:\\共有\\ﾏﾆｭｱﾙ)､ﾒﾓ|手引(C:\\共有\\ﾏﾆｭｱﾙ)、メモ
			合計(SUM)を､SUM(A1:B2)で|合計（SUM）を、SUM(A1:B2)で
			記録(手順.docx)､ﾒﾓ|記録(手順.docx)、メモ
			手順.docx､ﾒﾓ(控え).txt及びﾒﾓ|手順.docx、ﾒﾓ(控え).txt及びメモ
			ア.利用者､管理者とする.以上|ア.利用者、管理者とする。以上
			内線(1234)に連絡する|内線（1234）に連絡する
			内線(2345)番|内線（2345）番
			令和8年(2026)に|令和8年（2026）に
			RSA(2048)を使う|RSA（2048）を使う
			TCP(443)を使う|TCP（443）を使う
			機密性(C),完全性(I)を守る|機密性（C）、完全性（I）を守る
			利用者(職員)は申請書.docxに記入する|利用者（職員）は申請書.docxに記入する
			ﾕｰｻﾞは申請書.docxに記入する|ユーザは申請書.docxに記入する
			ﾕｰｻﾞは、申請書(案).docxに記入する|ユーザは、申請書(案).docxに記入する
			担当者(職員)には手順(最新).docxを渡す|担当者（職員）には手順(最新).docxを渡す
			端末を施錠する．記録を残す．|端末を施錠する。記録を残す。
			記録を残さない．|記録を残さない。
			注.印刷しない.|注.印刷しない。
			職員は, 端末 (パソコン) を使う｡ 次に|職員は、端末（パソコン）を使う。次に
			申請｡ (任意) の書類|申請。（任意）の書類
			RX20(改)を, 棚に|RX20(改)を、棚に
			様式の[記入例]と{氏名}を|様式の［記入例］と｛氏名｝を
			[記入例(本庁)]による|［記入例（本庁）］による
			""")
	void 和文に続く半角は全角にできる(String text, String right) {
		assertThat(mended(text)).isEqualTo(right);
	}

	@ParameterizedTest
	@ValueSource(strings = { "アカウントは姓名.部署の形式とする", "共有フォルダー名は総務課.契約係とする", "機器の型番はABC-123(改)とする",
			"(1)の目的及び(12)、(ア)、(ｱ)、(a)、(一)、(\uFFFC)による", "1)端末　2)媒体", "1.5倍、1,000円、3.14、令和8.4.1",
			"問合せは、info@example.lg.jpへ", "https://example.jp/a,b.htmlを見る", "192.0.2.1の機器", "電話011(204)5000番",
			"電話(011)204-5000番", "SHA-256、TLS1.3、Ver.2", "手順.docxと総務課.csv", "Microsoft Windows(R)", "f(x) and g(y)",
			"Co., Ltd.", "①、②（全角）", "第(1)節", "令和8年(12)", "ア.利用者", "ｱ）利用者", "ｱ.利用者", "一.利用者", "イ)利用者\n　ウ.管理者",
			"\\\\server01\\共有\\ﾏﾆｭｱﾙ(最新).docx", "C:\\共有\\ﾏﾆｭｱﾙ.docxに置く", "C:\\共有\\手順(案)\\ﾒﾓ", "¥¥server01¥共有¥ﾏﾆｭｱﾙ",
			"ﾏﾆｭｱﾙ(最新).docxを開く", "SUM(A1:B2)で求める", "値は、=VLOOKUP(A1,B:C,2,0)とする", "注.印刷しない", "備考.別に定める", "例.北海道",
			"注１.印刷しない", "第１章.総則", "第１章．総則", "ア．利用者", "１．利用者", "　備考．別に定める", "記録を残す。注.印刷しない", "1．5倍", "Ｎｏ．３", "別表(1)の機器",
			"(a)の機器", "文字は[A-Z]と{1,2}とする", "配列a[i]及び[1]の値", "[ア]による", "関数f(x)を使う", "欄に=IF(A1=\"可\",SUM(B1:B2),0)を置く" })
	void 番号と符号と小数と宛先と電話番号はそのままにする(String text) {
		assertThat(mended(text)).isEqualTo(text);
	}

	@Property(tries = 3_000)
	void 直せばもう見つからず印と隣の空白のほかは変わらない(@ForAll @StringLength(max = 14) @Chars({ '端', 'の', 'ア', '｡', '､', '(', ')', '（', ')',
			',', '.', 'ｶ', 'ﾞ', '1', 'A', ' ', '\uFFFC', '@', '-' }) String text) {
		String mended = mended(text);
		assertThat(HalfWidthCheck.check(mended(mended))).isEmpty();
		assertThat(mended.replaceAll("[。、（）.,()｡､ｶﾞカガ゛ ]", "")).isEqualTo(text.replaceAll("[。、（）.,()｡､ｶﾞカガ゛ ]", ""));
	}

	@Property(tries = 3_000)
	void 括弧は両方そろって直る(@ForAll @StringLength(
			max = 14) @Chars({ '端', 'の', '(', ')', '（', '）', ',', 'C', '1', '2', '3', '、' }) String text) {
		String mended = mended(text);
		Deque<Integer> open = new ArrayDeque<>();
		for (int at = 0; at < text.length(); at++) {
			if ("(（".indexOf(text.charAt(at)) >= 0) {
				open.push(at);
			}
			else if (")）".indexOf(text.charAt(at)) >= 0 && !open.isEmpty()) {
				int start = open.pop();
				boolean changed = mended.charAt(start) != text.charAt(start) || mended.charAt(at) != text.charAt(at);
				assertThat(!changed || (mended.charAt(start) == '（' && mended.charAt(at) == '）')).as(text).isTrue();
			}
		}
	}

	private static String mended(String text) {
		StringBuilder mended = new StringBuilder(text);
		HalfWidthCheck.check(text)
			.reversed()
			.forEach((found) -> mended.replace(found.start(), found.end(), found.right()));
		return mended.toString();
	}

}
