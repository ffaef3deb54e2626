package jp.tejuncho.audit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;

import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import jp.tejuncho.platform.StartRefused;

/**
 * 時刻認証局.
 *
 * Says by RFC 3161 that a seal was there at a time. What it answers is believed only if
 * it bears our number and our seal and is signed with a certificate that the operator has
 * laid on the machine; until then it is an answer of a stranger.
 */
@Component
class AuditStampAuthority {

	/** More than an answer with a long chain of certificates. */
	static final int LONGEST_ANSWER = 64 * 1024;

	private static final String URL = "tejuncho.audit.time-stamp-url";

	private static final String CERTIFICATES = "tejuncho.audit.time-stamp-certificates";

	private static final int NUMBER_BITS = 64;

	private final @Nullable URI address;

	private final @Nullable Path certificates;

	private final Duration patience;

	private final SecureRandom random = new SecureRandom();

	@Autowired
	AuditStampAuthority(Environment settings) {
		this(settings.getProperty(URL, ""), settings.getProperty(CERTIFICATES, ""),
				settings.getProperty("tejuncho.audit.time-stamp-timeout", Duration.class, Duration.ofSeconds(10)));
	}

	AuditStampAuthority(String url, String certificates, Duration patience) {
		this.address = url.isBlank() ? null : address(url.strip());
		this.certificates = certificates.isBlank() ? null : Path.of(certificates.strip());
		this.patience = patience;
		if (this.address != null) {
			if (this.certificates == null) {
				throw new StartRefused("時刻認証局（TEJUNCHO_AUDIT_TIME_STAMP_URL）を決めたのに、その証明書のファイルが決まっていません。",
						"時刻認証局が署名に使う証明書（PEM）を置き、その場所を TEJUNCHO_AUDIT_TIME_STAMP_CERTIFICATES に書いてから、起動し直してください。");
			}
			try {
				trusted();
			}
			catch (IOException ex) {
				throw new StartRefused("時刻認証局の証明書のファイル " + this.certificates + " を読めません。（" + ex.getMessage() + "）",
						"PEMの証明書が一つ以上入ったファイルを置き、手順帖を動かす利用者が読めるようにしてから、起動し直してください。", ex);
			}
		}
	}

	private static URI address(String url) {
		try {
			URI address = URI.create(url);
			if (List.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null
					&& address.getUserInfo() == null) {
				return address;
			}
		}
		catch (IllegalArgumentException ex) {
			// said below
		}
		throw new StartRefused("時刻認証局のアドレス（TEJUNCHO_AUDIT_TIME_STAMP_URL）が正しくありません。",
				"http:// か https:// で始まるアドレスに直してから、起動し直してください。");
	}

	boolean isAsked() {
		return this.address != null;
	}

	/**
	 * Whether tokens can be checked here, asked for or not any more.
	 * @return true if certificates are named
	 */
	boolean isKnown() {
		return this.certificates != null;
	}

	/**
	 * Has a seal stamped.
	 * @param seal the end of the chain
	 * @return the token, which fits
	 * @throws IOException if there is none that fits
	 */
	byte[] stamp(AuditSeal seal) throws IOException {
		URI asked = this.address;
		if (asked == null) {
			throw new IOException("時刻認証局のアドレスが決まっていません");
		}
		TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
		generator.setCertReq(true);
		try {
			TimeStampRequest request = generator.generate(NISTObjectIdentifiers.id_sha256, imprint(seal),
					new BigInteger(NUMBER_BITS, this.random));
			TimeStampResponse response = new TimeStampResponse(ask(asked, request.getEncoded()));
			response.validate(request);
			TimeStampToken token = response.getTimeStampToken();
			if (token == null) {
				throw new IOException(refused(response));
			}
			byte[] bytes = token.getEncoded();
			read(bytes, seal);
			return bytes;
		}
		catch (TSPException | RuntimeException | StackOverflowError ex) {
			throw new IOException("答えが、頼んだものと合いません（" + ex.getMessage() + "）", ex);
		}
	}

	private static String refused(TimeStampResponse response) {
		String why = Stream
			.of(Objects.toString(response.getStatusString(), ""),
					(response.getFailInfo() != null) ? "理由の番号 " + response.getFailInfo().intValue() : "")
			.filter((part) -> !part.isBlank())
			.collect(Collectors.joining("、"));
		return "時刻認証局が断りました（状態 " + response.getStatus() + (why.isEmpty() ? "" : "、" + why) + "）";
	}

	// the time limit of a request ends with its first line, so the whole of it is waited
	// for here; what is not done by then is cut off
	private byte[] ask(URI asked, byte[] request) throws IOException {
		HttpClient client = HttpClient.newBuilder()
			.connectTimeout(this.patience)
			.followRedirects(HttpClient.Redirect.NEVER)
			.version(HttpClient.Version.HTTP_1_1)
			.build();
		try {
			HttpResponse<byte[]> response = client
				.sendAsync(
						HttpRequest.newBuilder(asked)
							.header("Content-Type", "application/timestamp-query")
							.POST(HttpRequest.BodyPublishers.ofByteArray(request))
							.build(),
						HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LONGEST_ANSWER))
				.get(this.patience.toMillis(), TimeUnit.MILLISECONDS);
			if (response.statusCode() != HttpURLConnection.HTTP_OK) {
				throw new IOException("時刻証明の代わりに、HTTPの" + response.statusCode() + "が返りました");
			}
			return response.body();
		}
		catch (TimeoutException ex) {
			throw new IOException("答えが%.1f秒のうちに終わりませんでした".formatted(this.patience.toMillis() / 1_000.0), ex);
		}
		catch (ExecutionException ex) {
			throw new IOException(unanswered(ex.getCause()), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("手順帖が止まるところです", ex);
		}
		finally {
			client.shutdownNow();
		}
	}

	private static String unanswered(@Nullable Throwable cause) {
		return switch (cause) {
			case HttpConnectTimeoutException _ -> "時刻認証局につながりません（時間切れ）";
			case ConnectException _ -> "時刻認証局につながりません";
			case SSLException ssl -> "時刻認証局との暗号の通信ができません（" + ssl.getMessage() + "）";
			case null, default -> "答えを受け取れませんでした（%,dバイトまで）：%s".formatted(LONGEST_ANSWER, cause);
		};
	}

	/**
	 * Reads a token, and believes it only if it fits.
	 * @param bytes what may be a token
	 * @param seal the seal it has to be of
	 * @return when, and who says so
	 * @throws IOException if it is none, of something else, or of somebody else
	 */
	Stamp read(byte[] bytes, AuditSeal seal) throws IOException {
		try {
			TimeStampToken token = new TimeStampToken(ContentInfo.getInstance(bytes));
			if (!token.getTimeStampInfo().getMessageImprintAlgOID().equals(NISTObjectIdentifiers.id_sha256)
					|| !Arrays.equals(token.getTimeStampInfo().getMessageImprintDigest(), imprint(seal))) {
				throw new IOException("ほかのものの証明です");
			}
			for (X509Certificate one : trusted()) {
				X509CertificateHolder holder = new JcaX509CertificateHolder(one);
				if (token.getSID().match(holder)) {
					token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(holder));
					return new Stamp(token.getTimeStampInfo().getGenTime().toInstant(),
							one.getSubjectX500Principal().getName());
				}
			}
			throw new IOException("証明書のファイル " + this.certificates + " にない証明書で署名されています");
		}
		catch (TSPException | OperatorCreationException | CertificateException | RuntimeException
				| StackOverflowError ex) {
			throw new IOException("証明として読めないか、署名が合いません（" + ex.getMessage() + "）", ex);
		}
	}

	private List<X509Certificate> trusted() throws IOException {
		Path file = this.certificates;
		if (file == null) {
			throw new IOException("証明書のファイルが決まっていません");
		}
		try (InputStream in = new ByteArrayInputStream(Files.readAllBytes(file))) {
			List<X509Certificate> trusted = CertificateFactory.getInstance("X.509")
				.generateCertificates(in)
				.stream()
				.filter(X509Certificate.class::isInstance)
				.map(X509Certificate.class::cast)
				.toList();
			if (trusted.isEmpty()) {
				throw new IOException("証明書が一つもありません");
			}
			return trusted;
		}
		catch (CertificateException ex) {
			throw new IOException("証明書として読めません", ex);
		}
	}

	private static byte[] imprint(AuditSeal seal) {
		return HexFormat.of().parseHex(seal.digest());
	}

	/**
	 * 時刻の証明.
	 *
	 * @param at when the seal was there at the latest
	 * @param by who says so
	 */
	record Stamp(Instant at, String by) {

	}

}
