package no.personnelticket.http.error;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Ends a request with the published error body. The message is shown to the caller: it never contains a name, a
 * national id or a birth date.
 */
public final class Problem extends RuntimeException {

    private static final int MOST_FIELDS = 100;

    private final transient ErrorCode code;
    private final transient List<ErrorSpecification> specifications;
    private final transient Duration retryAfter;

    private Problem(ErrorCode code, String message, List<ErrorSpecification> specifications, Duration retryAfter) {
        super(message, null, false, false);
        this.code = code;
        this.specifications = specifications;
        this.retryAfter = retryAfter;
    }

    public Problem(ErrorCode code, String message) {
        this(code, message, List.of(), null);
    }

    /** With {@code Retry-After}, for a code of 429 or 503. */
    public static Problem retryLater(ErrorCode code, String message, Duration retryAfter) {
        return new Problem(code, message, List.of(), retryAfter);
    }

    /** 400 {@code VALIDATION_FAILED} for one field. */
    public static Problem badField(String field, String reason) {
        return badFields(List.of(new ErrorSpecification(field, reason)));
    }

    /** 400 {@code VALIDATION_FAILED} for several fields; names the first {@value #MOST_FIELDS}. */
    public static Problem badFields(List<ErrorSpecification> specifications) {
        ErrorSpecification first = specifications.get(0);
        String more = specifications.size() == 1 ? "" : " (and " + (specifications.size() - 1) + " more)";
        return new Problem(
                CommonErrorCode.VALIDATION_FAILED,
                first.field() + ": " + first.reason() + more,
                specifications.stream().limit(MOST_FIELDS).toList(),
                null);
    }

    /** Throws 400 {@code VALIDATION_FAILED} if a field is wrong. */
    public static void throwIfAny(List<ErrorSpecification> wrong) {
        if (!wrong.isEmpty()) {
            throw badFields(wrong);
        }
    }

    /** 401 {@code UNAUTHORIZED}. */
    public static Problem unauthorized() {
        return new Problem(CommonErrorCode.UNAUTHORIZED, "A valid bearer token is required");
    }

    /** 403 {@code FORBIDDEN}. */
    public static Problem forbidden(String message) {
        return new Problem(CommonErrorCode.FORBIDDEN, message);
    }

    public int status() {
        return code.status();
    }

    public String errorCode() {
        return code.name();
    }

    public List<ErrorSpecification> specifications() {
        return specifications;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
