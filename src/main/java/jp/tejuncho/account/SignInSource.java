package jp.tejuncho.account;

import java.io.Serializable;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * サインインの出どころ.
 *
 * @param address where the request came from; of IPv6 the network, since one machine has
 * as many addresses in it as it likes
 * @param browsers digests of the marks the browser brought, whoever's they are
 */
record SignInSource(String address, List<String> browsers) implements Serializable {

	private static final int LONGEST = 60;

	private static final int NETWORK_BYTES = 8;

	SignInSource {
		address = network(address);
		browsers = List.copyOf(browsers);
	}

	static SignInSource of(String address) {
		return new SignInSource(address, List.of());
	}

	/**
	 * What is counted together.
	 * @param address an address as the server tells it
	 * @return the address, of IPv6 its first half
	 */
	static String network(String address) {
		String told = (address.length() > LONGEST) ? address.substring(0, LONGEST) : address;
		try {
			return (InetAddress.ofLiteral(told) instanceof Inet6Address long6)
					? HexFormat.ofDelimiter(":").formatHex(Arrays.copyOf(long6.getAddress(), NETWORK_BYTES)) + "/64"
					: told;
		}
		catch (IllegalArgumentException ex) {
			return told;
		}
	}

}
