package jp.tejuncho.testing;

import java.util.List;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.Edition;
import jp.tejuncho.edition.EditionId;
import jp.tejuncho.edition.Editions;
import jp.tejuncho.edition.HouseWord;
import jp.tejuncho.edition.Question;
import jp.tejuncho.edition.Questions;

/**
 * The organisation and its systems with their pages, on H2, with a handful of words and
 * questions instead of the whole guideline, and with anybody signed in whom a test makes
 * up.
 */
@AutoConfigurationPackage(basePackages = { "jp.tejuncho.platform", "jp.tejuncho.audit", "jp.tejuncho.organization",
		"jp.tejuncho.usage", "jp.tejuncho.system" })
@EnableAutoConfiguration
@ComponentScan({ "jp.tejuncho.platform", "jp.tejuncho.audit", "jp.tejuncho.organization", "jp.tejuncho.usage",
		"jp.tejuncho.system" })
@Import(Databases.H2.class)
public class LowerRooms {

	@Bean
	Editions editions() {
		return new FewWords();
	}

	private static final class FewWords implements Editions {

		@Override
		public Edition current(DocumentKind kind) {
			throw new IllegalStateException("This house has words and questions only");
		}

		@Override
		public Edition get(EditionId id) {
			throw new IllegalStateException("This house has words and questions only");
		}

		@Override
		public List<Edition> all() {
			return List.of();
		}

		@Override
		public Questions questions() {
			return new Questions(List.of(
					new Question("specific-personal-information", "扱う情報", "特定個人情報（個人番号を含む個人情報）を扱いますか。", "特定個人情報",
							"マイナンバーが付いた個人情報を、画面、データ、帳票のどれかで扱えば「はい」です。", null),
					new Question("my-number-affairs", "扱う情報", "個人番号利用事務を行いますか。", "個人番号利用事務",
							"個人番号を使って情報を検索したり管理したりする事務です。", "specific-personal-information"),
					new Question("network", "ネットワーク", "ネットワークに接続していますか。", "ネットワーク接続", "庁内のLANだけの接続も「はい」です。", null),
					new Question("external-network", "ネットワーク", "庁外やインターネットなどの外部ネットワークと接続していますか。", "外部ネットワーク",
							"庁内のネットワークより外につながっていれば「はい」です。", "network"),
					new Question("web-publishing", "ネットワーク", "ウェブサーバーなどをインターネットに公開していますか。", "インターネットへの公開",
							"住民がインターネットから見るサーバーがあれば「はい」です。", "external-network")));
		}

		@Override
		public List<HouseWord> houseWords() {
			return List.of(new HouseWord("standard.name", "名称", "情報セキュリティ対策基準の名称", "北海道情報セキュリティ対策基準", null),
					new HouseWord("security-office.name", "名称", "情報セキュリティを所管する課の名称", "情報政策課", null),
					new HouseWord("standard.encryption.article", "基準の条番号", "暗号化する電子データ（データの性質）を定める条", "24",
							"数字だけを書きます。"),
					new HouseWord("standard.encryption.paragraph", "基準の条番号", "暗号化する電子データを定める項", "3", null));
		}

	}

}
