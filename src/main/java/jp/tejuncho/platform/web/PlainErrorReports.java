package jp.tejuncho.platform.web;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.apache.catalina.Container;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

import jp.tejuncho.platform.security.PageHeaders;

/**
 * 手順帖に届かなかった要求への答え.
 *
 * What Tomcat refuses before any filter sees it, and what fails in the error page itself,
 * in plain words instead of Tomcat's own page.
 */
@Component
class PlainErrorReports implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		TomcatContextCustomizer reports = (context) -> {
			if (context.getParent() instanceof StandardHost host) {
				host.setErrorReportValveClass(PlainErrorReport.class.getName());
			}
		};
		factory.addContextCustomizers(reports);
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	/**
	 * Tomcat makes it by its name and therefore needs it public.
	 */
	public static class PlainErrorReport extends ErrorReportValve {

		private static final PageHeaders HEADERS = new PageHeaders();

		private static final String PAGE = """
				<!DOCTYPE html>
				<html lang="ja"><head><meta charset="utf-8"><title>手順帖</title></head>
				<body><main><h1>%s</h1><p id="error-message">%s</p><p><a href="%s/">最初の画面へ</a></p></main></body></html>
				""";

		@Override
		protected void report(Request request, Response response, @Nullable Throwable throwable) {
			int status = response.getStatus();
			if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
				return;
			}
			try {
				response.setContentType("text/html");
				response.setCharacterEncoding(StandardCharsets.UTF_8.name());
				HEADERS.writeHeaders(request, response);
				PrintWriter writer = response.getReporter();
				if (writer != null) {
					writer.write((status < 500)
							? PAGE.formatted("送られた内容を読み取れませんでした", "アドレスか入力の形が正しくありません。前の画面に戻って、もう一度試してください。", home())
							: PAGE.formatted("手順帖の側で問題が起きました", "少し待ってから、もう一度試してください。続くときは運用管理者に伝えてください。", home()));
					response.finishResponse();
				}
			}
			catch (IOException | IllegalStateException ex) {
				getContainer().getLogger().debug("The error page could not be sent", ex);
			}
		}

		// no context was found for what Tomcat could not read; there is only one
		private String home() {
			return Stream.of(getContainer().findChildren()).map(Container::getName).findFirst().orElse("");
		}

	}

}
