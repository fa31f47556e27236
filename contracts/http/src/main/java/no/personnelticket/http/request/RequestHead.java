package no.personnelticket.http.request;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import no.personnelticket.http.error.CommonErrorCode;
import no.personnelticket.http.error.Problem;

/**
 * Refuses requests by their first line and headers, with the published error body, which the layers below would refuse
 * with an empty body or not at all.
 */
@ApplicationScoped
public class RequestHead {

    private static final int BEFORE_ALL_ELSE = 1000;
    private static final int LARGEST_HEADERS = 16 * 1024;

    /** A media type with its parameters. */
    private static final Pattern MEDIA_TYPE = Pattern.compile(mediaType(""));

    private static final Pattern MEDIA_TYPES = Pattern.compile(mediaType("*") + "(?:," + mediaType("*") + ")*+");

    /** Types as application/merge-patch+json are JSON with another meaning. */
    private static final Pattern WITHOUT_SUFFIX = Pattern.compile("(?is)(?![^;]*\\+json\\s*(?:;|$)).*");

    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset=\"?([^\";\\s]+)");
    private static final String HOST = "Host";
    private static final String TRANSFER_ENCODING = "Transfer-Encoding";

    /** With another, a proxy before the service might see another end of the body than the service. */
    private static final Pattern CHUNKED = Pattern.compile("(?i)chunked");

    private static final Pattern UNENCODED = Pattern.compile("(?i)\\s*identity\\s*");
    private static final Pattern JSON = Pattern.compile("(?i)^\\s*[a-z]+/json\\b");

    /** In the order in which they are checked. */
    private static final List<HeaderRule> HEADERS = List.of(
            new HeaderRule(
                    request -> request.headers().getAll(HOST).size() <= 1,
                    Problem.badField(HOST, "must be given once")),
            new HeaderRule(
                    request -> match(request, TRANSFER_ENCODING, CHUNKED),
                    Problem.badField(TRANSFER_ENCODING, "must be chunked, or absent")),
            new HeaderRule(
                    request -> size(request) <= LARGEST_HEADERS,
                    new Problem(
                            CommonErrorCode.REQUEST_HEADER_FIELDS_TOO_LARGE,
                            "The headers have more than 16384 characters")),
            new HeaderRule(
                    request -> match(request, HttpHeaders.ACCEPT, MEDIA_TYPES),
                    new Problem(CommonErrorCode.NOT_ACCEPTABLE, "The header Accept names no media type")),
            new HeaderRule(
                    request -> match(request, HttpHeaders.CONTENT_TYPE, MEDIA_TYPE),
                    unsupported("The header Content-Type must name one media type")),
            new HeaderRule(
                    request ->
                            !EarlyRefusal.hasBody(request) || request.headers().contains(HttpHeaders.CONTENT_TYPE),
                    unsupported("The header Content-Type must name the body's media type")),
            new HeaderRule(
                    request -> match(request, HttpHeaders.CONTENT_TYPE, WITHOUT_SUFFIX),
                    unsupported("The header Content-Type must be application/json for JSON")),
            new HeaderRule(
                    RequestHead::isCharsetKnown,
                    unsupported(
                            "The header Content-Type must name no charset, or a known one; JSON is read as UTF-8 only")),
            new HeaderRule(
                    request ->
                            !EarlyRefusal.hasBody(request) || match(request, HttpHeaders.CONTENT_ENCODING, UNENCODED),
                    unsupported("The header Content-Encoding must be left out; compressed bodies are not read")));

    private record HeaderRule(Predicate<HttpServerRequest> isKept, Problem refusal) {}

    private final EarlyRefusal refusal;
    private final RequestLimits limits;

    RequestHead(EarlyRefusal refusal, RequestLimits limits) {
        this.refusal = refusal;
        this.limits = limits;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ALL_ELSE);
    }

    /** A request without a Host, or for no path as {@code OPTIONS *}, fails before any filter. */
    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
    }

    private void failed(RoutingContext call) {
        if (call.request().authority() == null) {
            refusal.refuseAndClose(call, Problem.badField(HOST, "is required"));
        } else if (!call.request().uri().contains("/")) {
            refusal.refuseAndClose(call, new Problem(CommonErrorCode.NOT_FOUND, "There is nothing at this address"));
        } else {
            call.next();
        }
    }

    private void check(RoutingContext call) {
        refusalOf(call).ifPresentOrElse(problem -> refusal.refuseAndClose(call, problem), call::next);
    }

    private Optional<Problem> refusalOf(RoutingContext call) {
        return refusalOfAddress(call.request())
                .or(() -> refusalOfHeaders(call.request()))
                .or(() -> refusalOfSize(call));
    }

    private static Optional<Problem> refusalOfAddress(HttpServerRequest request) {
        if (request.uri().length() > EarlyRefusal.LONGEST_ADDRESS) {
            return refused(CommonErrorCode.REQUEST_URI_TOO_LONG, "The address has more than 8192 characters");
        }
        return isText(request.path())
                ? Optional.empty()
                : Optional.of(Problem.badField("path", "must be UTF-8, without control characters"));
    }

    private static Optional<Problem> refusalOfHeaders(HttpServerRequest request) {
        return HEADERS.stream()
                .filter(rule -> !rule.isKept().test(request))
                .findFirst()
                .map(HeaderRule::refusal);
    }

    private Optional<Problem> refusalOfSize(RoutingContext call) {
        long largest = limits.body(call);
        return EarlyRefusal.bodySize(call.request()) > largest
                ? refused(CommonErrorCode.REQUEST_ENTITY_TOO_LARGE, "The body has more than " + largest + " bytes")
                : Optional.empty();
    }

    private static Optional<Problem> refused(CommonErrorCode code, String message) {
        return Optional.of(new Problem(code, message));
    }

    private static Problem unsupported(String message) {
        return new Problem(CommonErrorCode.UNSUPPORTED_MEDIA_TYPE, message);
    }

    private static boolean isText(String path) {
        if (path.indexOf('%') < 0) {
            return true;
        }
        try {
            byte[] bytes =
                    URLDecoder.decode(path.replace("+", "%2B"), ISO_8859_1).getBytes(ISO_8859_1);
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).chars().noneMatch(Character::isISOControl);
        } catch (IllegalArgumentException | CharacterCodingException unreadable) {
            return false;
        }
    }

    private static int size(HttpServerRequest request) {
        int size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length() + 4;
        }
        return size;
    }

    private static boolean match(HttpServerRequest request, String name, Pattern form) {
        List<String> values = request.headers().getAll(name);
        return values.stream().allMatch(value -> form.matcher(value).matches());
    }

    private static boolean isCharsetKnown(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null) {
            return true;
        }
        List<String> charsets =
                CHARSET.matcher(type).results().map(charset -> charset.group(1)).toList();
        try {
            return charsets.isEmpty()
                    || (charsets.size() == 1
                            && (JSON.matcher(type).find()
                                    ? Charset.forName(charsets.get(0)).equals(UTF_8)
                                    : Charset.isSupported(charsets.get(0))));
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    /** With the wildcard: a media range; without: exactly one media type. */
    private static String mediaType(String wildcard) {
        String token = "[!#$%&'+.^_`|~0-9A-Za-z" + wildcard + "-]+";
        String value = "(?:" + token + "|\"[^\"]*+\")";
        String range = wildcard.isEmpty() ? "" : "|\\*";
        return "\\s*(?:" + token + "/" + token + range + ")(?:\\s*;\\s*(?:" + token + "=" + value + ")?)*+\\s*";
    }
}
