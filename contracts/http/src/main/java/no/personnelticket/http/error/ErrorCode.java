package no.personnelticket.http.error;

/**
 * A published error code. Each service has one enum of its own codes. Answers and the OpenAPI document use it and
 * {@link CommonErrorCode}. A name never changes its meaning.
 */
public interface ErrorCode {

    /** The {@code errorCode} of the error body. */
    String name();

    /** The HTTP status of every answer with this code. */
    int status();

    /** When it is given and what the caller can do; a sentence without its full stop. */
    String meaning();
}
