package no.personnelticket.http.error;

import jakarta.ws.rs.core.Response.StatusType;
import java.util.stream.Stream;

/** The error codes that every service can answer with. */
public enum CommonErrorCode implements ErrorCode {
    VALIDATION_FAILED(
            400, "A field or a parameter is missing, unknown, empty or wrong; errorSpecifications names each"),
    BODY_INCOMPLETE(400, "The body did not arrive as a whole"),
    UNAUTHORIZED(401, "There is no valid bearer token"),
    FORBIDDEN(403, "The token lacks the permission for this call, or does not cover the company"),
    NOT_FOUND(404, "There is nothing at this address"),
    METHOD_NOT_ALLOWED(405, "The address has no such method"),
    NOT_ACCEPTABLE(406, "Accept names no media type, or none that the operation answers with"),
    BODY_TIMED_OUT(408, "The body did not arrive in time"),
    IDEMPOTENCY_KEY_REUSED(409, "The Idempotency-Key was used before with another content"),
    REQUEST_ENTITY_TOO_LARGE(413, "The body is too large"),
    REQUEST_URI_TOO_LONG(414, "The address is longer than 8192 characters"),
    UNSUPPORTED_MEDIA_TYPE(415, "Content-Type names no media type, several, or none that the operation reads"),
    TOO_MANY_REQUESTS(429, "The client exceeds its limit of requests per second, or in flight; retry"),
    REQUEST_HEADER_FIELDS_TOO_LARGE(431, "The headers are larger than 16384 characters"),
    INTERNAL_ERROR(500, "An internal fault; no data was lost, so retry"),
    ISSUER_UNAVAILABLE(503, "The token cannot be checked, because its issuer does not answer; retry"),
    STARTING(503, "The service is starting; retry"),
    STOPPING(503, "The service is stopping; retry"),
    TOO_MANY_WAITING(503, "Too many requests are queued; retry"),
    UNAVAILABLE(503, "A dependency is unavailable; retry"),
    EVENTS_NOT_PUBLISHED(
            503, "The decision is stored, but its event is not yet published; send the same request again"),
    NOT_YET_PROCESSED(503, "The service has not yet processed all events that the answer depends on; retry");

    private final int status;
    private final String meaning;

    CommonErrorCode(int status, String meaning) {
        this.status = status;
        this.meaning = meaning;
    }

    /** The code of an answer that a framework below decides on by its status alone. */
    static ErrorCode of(StatusType status) {
        OtherStatus other = new OtherStatus(status);
        return Stream.<ErrorCode>of(values())
                .filter(code -> code.name().equals(other.name()))
                .findFirst()
                .orElse(other);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
