package no.personnelticket.http.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import no.personnelticket.http.Correlation;
import no.personnelticket.http.error.ErrorResponse;
import no.personnelticket.http.error.Problem;

/** Answers a request with the published error body before an operation sees it. */
@Singleton
public class EarlyRefusal {

    /** The longest address that is accepted. */
    static final int LONGEST_ADDRESS = 8 * 1024;

    /** The path template in metrics and traces of a request without an operation. */
    static final String NO_OPERATION = "NO_OPERATION";

    /** Where Quarkus keeps the path template of a request, for metrics and traces. */
    static final String PATH_TEMPLATE = "UrlPathTemplate";

    private static final int SHOWN_OF_ADDRESS = 100;

    /** How long the rest of a refused request is read and discarded. */
    private static final Duration REST = Duration.ofSeconds(2);

    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    private final ObjectMapper json;
    private final Clock clock;

    EarlyRefusal(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** Answers, and closes the connection if more of the request may follow. */
    void refuse(RoutingContext call, Problem problem) {
        if (call.request().isEnded() || !hasBody(call.request())) {
            call.response().end(begin(call, problem));
        } else {
            refuseAndClose(call, problem);
        }
    }

    /**
     * Answers, and closes the connection when the caller has sent the rest of its request, or after {@link #REST}. If
     * it were closed at once, a caller that still sends would see a broken connection instead of the answer.
     */
    void refuseAndClose(RoutingContext call, Problem problem) {
        Buffer body = begin(call, problem);
        call.response()
                .putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length()))
                .putHeader("Connection", "close")
                .write(body)
                .onComplete(written -> discardRest(call));
    }

    private static void discardRest(RoutingContext call) {
        HttpServerRequest request = call.request();
        if (request.isEnded()) {
            close(call);
            return;
        }
        long timer = call.vertx().setTimer(REST.toMillis(), late -> close(call));
        call.addEndHandler(ended -> call.vertx().cancelTimer(timer));
        request.handler(discarded -> {})
                .exceptionHandler(gone -> close(call))
                .endHandler(ended -> close(call))
                .resume();
    }

    private static void close(RoutingContext call) {
        if (!call.response().ended()) {
            call.response()
                    .end()
                    .onComplete(ended -> call.request().connection().close());
        }
    }

    private Buffer begin(RoutingContext call, Problem problem) {
        String reason = Status.fromStatusCode(problem.status()).getReasonPhrase();
        String correlationId = UUID.randomUUID().toString();
        hideAddress();
        HttpServerResponse response = call.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ErrorResponse.MEDIA_TYPE)
                .putHeader(Correlation.HEADER, correlationId);
        problem.retryAfter()
                .ifPresent(wait -> response.putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds())));
        return Buffer.buffer(
                text(ErrorResponse.of(clock.instant(), problem.status(), reason, problem, path(call), correlationId)));
    }

    private static String path(RoutingContext call) {
        HttpServerRequest request = call.request();
        if (request.uri().length() > LONGEST_ADDRESS) {
            return request.uri().substring(0, SHOWN_OF_ADDRESS);
        }
        return request.path() == null ? request.uri() : request.path();
    }

    /**
     * Metrics and traces show the path template of an operation. Without an operation they would show the address,
     * which may contain anything.
     */
    public static void hideAddress() {
        Context call = Vertx.currentContext();
        if (call != null) {
            call.putLocal(PATH_TEMPLATE, NO_OPERATION);
        }
    }

    static boolean hasBody(HttpServerRequest request) {
        return bodySize(request) > 0 || request.headers().contains("Transfer-Encoding");
    }

    /** The Content-Length of the request; 0 without one. */
    static long bodySize(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && LENGTH.matcher(length).matches() ? Long.parseLong(length) : 0;
    }

    private String text(ErrorResponse body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
