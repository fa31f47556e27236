package no.personnelticket.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Ends a request with an error of the published form. The message is shown to the caller: it never holds a name, a
 * national id or a birth date.
 */
public final class Problem extends RuntimeException {

    private final int status;
    private final String errorCode;
    private final transient List<ErrorSpecification> specifications;
    private final transient Duration retryAfter;

    private Problem(
            int status,
            String errorCode,
            String message,
            List<ErrorSpecification> specifications,
            Duration retryAfter) {
        super(message, null, false, false);
        this.status = status;
        this.errorCode = errorCode;
        this.specifications = specifications;
        this.retryAfter = retryAfter;
    }

    public Problem(int status, String errorCode, String message) {
        this(status, errorCode, message, List.of(), null);
    }

    /** 400 {@code VALIDATION_FAILED} for one field. */
    public static Problem badField(String field, String reason) {
        return badFields(List.of(new ErrorSpecification(field, reason)));
    }

    /** 400 {@code VALIDATION_FAILED} for all that is wrong. */
    public static Problem badFields(List<ErrorSpecification> specifications) {
        ErrorSpecification first = specifications.get(0);
        String more = specifications.size() == 1 ? "" : " (and " + (specifications.size() - 1) + " more)";
        return new Problem(
                400, "VALIDATION_FAILED", first.field() + ": " + first.reason() + more, specifications, null);
    }

    /** 401 {@code UNAUTHORIZED}. */
    public static Problem unauthorized() {
        return new Problem(401, "UNAUTHORIZED", "A valid bearer token is required");
    }

    /** 403 {@code FORBIDDEN}. */
    public static Problem forbidden(String message) {
        return new Problem(403, "FORBIDDEN", message);
    }

    public static Problem notFound(String errorCode, String message) {
        return new Problem(404, errorCode, message);
    }

    public static Problem conflict(String errorCode, String message) {
        return new Problem(409, errorCode, message);
    }

    /** 429 with {@code Retry-After}. */
    public static Problem tooMany(String errorCode, String message, Duration retryAfter) {
        return new Problem(429, errorCode, message, List.of(), retryAfter);
    }

    /** 503 with {@code Retry-After}, when something that the answer depends on is away. */
    public static Problem unavailable(String errorCode, String message, Duration retryAfter) {
        return new Problem(503, errorCode, message, List.of(), retryAfter);
    }

    public int status() {
        return status;
    }

    public String errorCode() {
        return errorCode;
    }

    public List<ErrorSpecification> specifications() {
        return specifications;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
