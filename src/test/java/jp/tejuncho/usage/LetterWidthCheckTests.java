package jp.tejuncho.usage;

import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import jp.tejuncho.organization.DigitStyle;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A word that is half wide and half narrow is worse than one that is wide.
 */
@DisplayName("英字の全角・半角の点検")
class LetterWidthCheckTests {

	private static final List<UsageRule> RULES = new UsageRules().all();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ＩＰｖ６|IPv6
			Ｗｉ－Ｆｉ|Wi-Fi
			Ｗｉ−Ｆｉ|Wi-Fi
			Ｗｉ-Ｆｉ|Wi-Fi
			Ｅ－ｍａｉｌ|E-mail
			ｅ－Ｔａｘ|e-Tax
			Ｊ－ＬＩＳ|J-LIS
			ＵＳＢ３．０|USB3.0
			Ｗｉｎｄｏｗｓ１１|Windows11
			Ｗｉｎｄｏｗｓ　１１|Windows 11
			Ｗｉｎｄｏｗｓ １１|Windows 11
			Ｗｉｎｄｏｗｓ　11|Windows 11
			Ｗｉｎｄｏｗｓ　７|Windows 7
			Ｗｉｎｄｏｗｓ　１１　Ｐｒｏ|Windows 11 Pro
			Ｗｉｎｄｏｗｓ　Ｓｅｒｖｅｒ　２０２２|Windows Server 2022
			Ｍｉｃｒｏｓｏｆｔ　３６５|Microsoft 365
			ＴＬＳ　１．３|TLS 1.3
			Ｖｅｒ．　２|Ver. 2
			ｉＰａｄ　Ｐｒｏ　１２．９|iPad Pro 12.9
			ＴＬＳ１．３|TLS1.3
			ＩＳＯ２７００１|ISO27001
			ＩＳＯ／ＩＥＣ２７００１|ISO/IEC27001
			ＡＥＳ２５６|AES256
			ＰＤＦ／Ａ|PDF/A
			ＷＰＡ２－ＰＳＫ|WPA2-PSK
			ＬＧＷＡＮ－ＡＳＰ|LGWAN-ASP
			ＭＳ－ＤＯＳ|MS-DOS
			ＳＨＡ－２５６|SHA-256
			Ｒ＆Ｄ|R&D
			１．５ＧＢ|1.5GB
			VLAN１００|VLAN100
			PC-０１|PC-01
			A４|A4
			IPv６|IPv6
			ISO/IEC ２７００１|ISO/IEC 27001
			JIS Q １５００１：２０２３|JIS Q 15001:2023
			Microsoft　３６５|Microsoft 365
			Microsoft　365|Microsoft 365
			Windows　11　Pro|Windows 11 Pro
			Windows Server ２０２２|Windows Server 2022
			Active　Directory|Active Directory
			TLS １．３|TLS 1.3
			TLS 1.３|TLS 1.3
			iOS １８|iOS 18
			Ver.２|Ver.2
			LGWAN－ASP|LGWAN-ASP
			LGWAN‐ASP|LGWAN-ASP
			AES－256|AES-256
			SV－01|SV-01
			Wi－Fi|Wi-Fi
			Ｗｉーｆｉ|Wi-fi
			TCP／IP|TCP/IP
			info＠example.jp|info@example.jp
			https://www.example.jp/１/|https://www.example.jp/1/
			A４判|A4判
			Ａ4判|A4判
			ＩＰｖ4|IPv4
			１.5GB|1.5GB
			R6.４.1|R6.4.1
			ＩＤ－１|ID-1
			ＩＣ－Ｒ|IC-R
			ｉｎｆｏ＠ｅｘａｍｐｌｅ．ｊｐ|info@example.jp
			""")
	void 一つの語の英字と数字と記号は一緒に半角になる(String word, String right) {
		for (DigitStyle style : DigitStyle.values()) {
			assertThat(mended("職員は、" + word + "を使う。", style)).isEqualTo("職員は、" + right + "を使う。");
		}
	}

	@ParameterizedTest
	@EnumSource
	void 半角の語を数字の点検が全角に裂くことはない(DigitStyle style) {
		String text = "IPv6、USB3.0、TLS1.3、SHA-256、WPA2-PSK、PDF/A-2、ISO/IEC27001、2F、1.5GBとする。";
		assertThat(mended(text, style)).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource({ "１．ＰＣを使う,１．PCを使う", "ＰＣ、ＵＳＢを使う,PC、USBを使う", "ＰＣ－,PC－", "ＰＣ・ＵＳＢ,PC・USB", "第２項ＰＣ,第２項PC",
			"ＰＣ　３台を使う,PC　３台を使う", "Ａ　ＰＣの管理,Ａ　PCの管理", "ＰＣ　２　回線,PC　２　回線", "Ｗｉｎｄｏｗｓ　１１版,Windows 11版",
			"Ｗｉｎｄｏｗｓ　１１搭載のＰＣ,Windows 11搭載のPC", "ＩＤ　管理,ID　管理" })
	void 語の外の数字と記号は動かない(String text, String right) {
		assertThat(mended(text, DigitStyle.MIXED)).isEqualTo(right);
	}

	@ParameterizedTest
	@ValueSource(strings = { "PC１台を置く", "PC３か月分", "USB２つ", "LANの１番", "PC-２台", "PC　２台", "PC　10台", "PC　３", "Word　文書",
			"５GBの媒体", "PC／スマートフォン", "Word　Excel　PowerPoint" })
	void 半角の語に続く数えた数は動かない(String text) {
		assertThat(mended(text, DigitStyle.MIXED)).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "LGWAN－ASP", "e－LTAX", "ＩＰｖ4", "Microsoft　３６５" })
	void 一つの語の中の幅の違いはほかに半角の語がなくても知らされる(String word) {
		assertThat(UsageCheck.of(RULES, DigitStyle.MIXED).check(word + "とする。")).singleElement()
			.returns(word, UsageFinding::found)
			.returns(true, UsageFinding::isLooks);
	}

	@ParameterizedTest
	@ValueSource(strings = { "株式会社ＡＢＣ", "ＡＢＣ株式会社", "（株）Ａ－Ｂ", "ＮＴＴ見本株式会社", "株式会社見本ＡＢＣ", "㈱Ｗｅｂ工房" })
	void 会社の名称の英字はそのままにする(String name) {
		assertThat(mended(name + "に委託する。", DigitStyle.MIXED)).isEqualTo(name + "に委託する。");
	}

	private static String mended(String text, DigitStyle style) {
		UsageReading reading = UsageCheck.of(RULES, style).reading(List.of(text, "LANの端子"));
		String mended = text;
		for (UsageFinding finding : reading.check(text).reversed()) {
			mended = finding.applyTo(mended);
		}
		return mended;
	}

}
