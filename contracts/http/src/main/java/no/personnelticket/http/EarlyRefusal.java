package no.personnelticket.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;

/** Answers a request with the published error body before an operation sees it. */
@Singleton
public class EarlyRefusal {

    /** The longest address that is worked on. */
    static final int LONGEST_ADDRESS = 8 * 1024;

    /** Instead of a template, in metrics and traces. */
    static final String NO_OPERATION = "NO_OPERATION";

    private static final int SHOWN_OF_ADDRESS = 100;
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    private final ObjectMapper json;
    private final Clock clock;

    EarlyRefusal(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** Answers, and closes the connection where a rest of the request may follow: it is not waited for. */
    void refuse(RoutingContext call, Problem problem) {
        boolean isWhole = call.request().isEnded() || !hasBody(call.request());
        Future<Void> sent = answer(call, problem, isWhole);
        if (!isWhole) {
            sent.onComplete(done -> call.request().connection().close());
        }
    }

    /** Answers, and closes the connection. */
    void refuseAndClose(RoutingContext call, Problem problem) {
        answer(call, problem, false)
                .onComplete(done -> call.request().connection().close());
    }

    private Future<Void> answer(RoutingContext call, Problem problem, boolean staysOpen) {
        String reason = Status.fromStatusCode(problem.status()).getReasonPhrase();
        String correlationId = UUID.randomUUID().toString();
        hideAddress();
        HttpServerResponse response = call.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ErrorResponse.MEDIA_TYPE)
                .putHeader(Correlation.HEADER, correlationId);
        problem.retryAfter()
                .ifPresent(wait -> response.putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds())));
        if (!staysOpen) {
            response.putHeader("Connection", "close");
        }
        return response.end(
                text(ErrorResponse.of(clock.instant(), problem.status(), reason, problem, path(call), correlationId)));
    }

    private static String path(RoutingContext call) {
        return call.request().uri().length() > LONGEST_ADDRESS
                ? call.request().uri().substring(0, SHOWN_OF_ADDRESS)
                : call.normalizedPath();
    }

    /** In metrics and traces an operation has the template of its path; the address of what is none may hold anything. */
    static void hideAddress() {
        Context call = Vertx.currentContext();
        if (call != null) {
            call.putLocal("UrlPathTemplate", NO_OPERATION);
        }
    }

    static boolean hasBody(HttpServerRequest request) {
        return bodySize(request) > 0 || request.headers().contains("Transfer-Encoding");
    }

    /** As the request says it; 0 where it does not. */
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
