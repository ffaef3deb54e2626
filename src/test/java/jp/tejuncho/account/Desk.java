package jp.tejuncho.account;

import jakarta.servlet.http.Cookie;
import org.springframework.mock.web.MockHttpServletRequest;

/**
 * A browser at an address.
 */
final class Desk {

	private final String address;

	private Cookie[] cookies = {};

	Desk(String address) {
		this.address = address;
	}

	String address() {
		return this.address;
	}

	Cookie[] cookies() {
		return this.cookies.clone();
	}

	void hold(Cookie... given) {
		this.cookies = given.clone();
	}

	MockHttpServletRequest request() {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setRemoteAddr(this.address);
		request.setCookies(this.cookies);
		return request;
	}

}
