package no.personnelticket.http.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * The published error body, which is a problem of RFC 9457 at the same time: {@code timestamp} to
 * {@code errorSpecifications} are [P], {@code type}, {@code title}, {@code detail} and {@code instance} are the RFC's.
 *
 * @param errorCode stable, for programs
 * @param message for people
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ErrorResponse(
        Instant timestamp,
        int status,
        String error,
        String message,
        String path,
        String correlationId,
        String errorCode,
        List<ErrorSpecification> errorSpecifications,
        String type,
        String title,
        String detail,
        String instance) {

    /**
     * Callers of operations that answer without a body may accept it too: a generated client names no other type
     * there.
     */
    public static final String MEDIA_TYPE = "application/problem+json";

    public static ErrorResponse of(
            Instant timestamp, int status, String reasonPhrase, Problem problem, String path, String correlationId) {
        return new ErrorResponse(
                timestamp,
                status,
                reasonPhrase,
                problem.getMessage(),
                path,
                correlationId,
                problem.errorCode(),
                problem.specifications(),
                "urn:personnelticket:error:" + problem.errorCode(),
                reasonPhrase,
                problem.getMessage(),
                path);
    }
}
