package jp.tejuncho.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

import jp.tejuncho.document.PageStyle;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.platform.LastWriter;

/**
 * 組織.
 *
 * There is one: an installation serves one prefecture or municipality.
 */
@Entity
@Table(name = "organization")
public final class Organization {

	static final int ONLY = 1;

	@Id
	private int id;

	@Version
	private @Nullable Long version;

	@LastWriter
	private @Nullable UUID writer;

	private String bodyName;

	private String confidentialityMark;

	@Enumerated(EnumType.STRING)
	private NumberingStyle numberingStyle;

	@Enumerated(EnumType.STRING)
	private DigitStyle digitStyle;

	@Embedded
	private ComparisonStyle comparison;

	@Embedded
	private PageColumns page;

	@ElementCollection(fetch = FetchType.EAGER)
	@Fetch(FetchMode.SELECT)
	@CollectionTable(name = "organization_post", joinColumns = @JoinColumn(name = "organization_id"))
	@MapKeyEnumerated(EnumType.STRING)
	@MapKeyColumn(name = "post")
	@Column(name = "title")
	private Map<Post, String> posts = new HashMap<>();

	@ElementCollection(fetch = FetchType.EAGER)
	@Fetch(FetchMode.SELECT)
	@CollectionTable(name = "organization_house_word", joinColumns = @JoinColumn(name = "organization_id"))
	@MapKeyColumn(name = "word_id")
	@Column(name = "words")
	private Map<String, String> houseWords = new HashMap<>();

	@ElementCollection(fetch = FetchType.EAGER)
	@Fetch(FetchMode.SELECT)
	@CollectionTable(name = "organization_approval_step", joinColumns = @JoinColumn(name = "organization_id"))
	@OrderColumn(name = "position")
	private List<ApprovalStep> approvalSteps = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	Organization() {
	}

	public long version() {
		return (this.version != null) ? this.version : 0;
	}

	/**
	 * 組織の名称.
	 * @return for example 見本市; empty until the organisation is set up
	 */
	public String bodyName() {
		return this.bodyName;
	}

	/**
	 * The post that holds a role.
	 * @param post the role
	 * @return for example 総務部長; empty if the organisation hasn't said
	 */
	public String postTitle(Post post) {
		return this.posts.getOrDefault(post, "");
	}

	public String confidentialityMark() {
		return this.confidentialityMark;
	}

	public NumberingStyle numberingStyle() {
		return this.numberingStyle;
	}

	public DigitStyle digitStyle() {
		return this.digitStyle;
	}

	/**
	 * How tables of old and new text look.
	 * @return what the organisation has settled
	 */
	public ComparisonStyle comparison() {
		return this.comparison;
	}

	/**
	 * How all documents look on paper.
	 * @return what the organisation has settled
	 */
	public PageStyle page() {
		return this.page.style();
	}

	/**
	 * The way a document goes.
	 * @param kind the document
	 * @return the steps, in order
	 */
	public List<ApprovalStep> approvalRoute(DocumentKind kind) {
		return rules().route(kind);
	}

	/**
	 * The organisation's own words, without those that follow the guideline.
	 * @return words by id
	 */
	public Map<String, String> ownWords() {
		return Map.copyOf(this.houseWords);
	}

	/**
	 * Everything the organisation has decided.
	 * @return the rules
	 */
	public OrganizationRules rules() {
		return new OrganizationRules(this.bodyName, this.posts, this.houseWords, this.confidentialityMark,
				this.numberingStyle, this.digitStyle, this.comparison, this.page.style(),
				this.approvalSteps.isEmpty() ? ApprovalRoute.usual() : this.approvalSteps);
	}

	void follow(OrganizationRules rules) {
		this.bodyName = rules.bodyName();
		this.confidentialityMark = rules.confidentialityMark();
		this.numberingStyle = rules.numberingStyle();
		this.digitStyle = rules.digitStyle();
		this.comparison = rules.comparison();
		this.page = PageColumns.of(rules.page());
		replace(this.posts, rules.posts());
		replace(this.houseWords, rules.houseWords());
		if (!this.approvalSteps.equals(rules.approvalSteps())) {
			this.approvalSteps.clear();
			this.approvalSteps.addAll(rules.approvalSteps());
		}
	}

	private static <K> void replace(Map<K, String> present, Map<K, String> wanted) {
		present.keySet().retainAll(wanted.keySet());
		present.putAll(wanted);
	}

	public @Nullable UUID writer() {
		return this.writer;
	}

}
