package jp.tejuncho.output;

import java.util.Optional;

import jp.tejuncho.document.NodeId;

/**
 * 画面で見る文書から編集する場所への道.
 *
 * The writer of the page knows the document, only its caller knows where a value is
 * typed.
 */
@FunctionalInterface
public interface PreviewLinks {

	/** 編集へは行けない. */
	PreviewLinks NONE = (place, variable) -> Optional.empty();

	/** 表紙. The cover is no place of the tree, but its blanks are filled somewhere too. */
	NodeId COVER = new NodeId("cover");

	/**
	 * Where an empty blank is filled.
	 * @param place the place the blank stands in, {@link #COVER} for the cover
	 * @param variable the blank's variable
	 * @return an address, if the reader may go there
	 */
	Optional<String> ofBlank(NodeId place, String variable);

	/**
	 * Where a division is edited.
	 * @param place the division
	 * @return an address, if the reader may go there
	 */
	default Optional<String> ofPlace(NodeId place) {
		return Optional.empty();
	}

	/**
	 * What can be done where {@link #ofPlace} leads.
	 * @return a short word for the link
	 */
	default String action() {
		return "編集";
	}

	/**
	 * Where the heading of a division stands on paper.
	 * @param place the division
	 * @return the page, if the reader may look at it
	 */
	default Optional<PageLink> ofPage(NodeId place) {
		return Optional.empty();
	}

	/**
	 * The same links as a browser must be told them.
	 * @param context where the application is, empty or with a slash in front: everything
	 * else knows addresses from the application's root only
	 * @return the links below that
	 */
	default PreviewLinks under(String context) {
		PreviewLinks links = this;
		return new PreviewLinks() {

			@Override
			public String action() {
				return links.action();
			}

			@Override
			public Optional<String> ofBlank(NodeId place, String variable) {
				return links.ofBlank(place, variable).map(context::concat);
			}

			@Override
			public Optional<String> ofPlace(NodeId place) {
				return links.ofPlace(place).map(context::concat);
			}

			@Override
			public Optional<PageLink> ofPage(NodeId place) {
				return links.ofPage(place)
					.map((page) -> new PageLink(page.page(), context + page.address(), page.frame()));
			}

		};
	}

	/**
	 * 紙の頁への道.
	 *
	 * @param page the page's number
	 * @param address where the page is shown
	 * @param frame the name of the frame it is shown in
	 */
	record PageLink(int page, String address, String frame) {
	}

}
