package no.personnelticket.http.error;

/** One thing that is wrong with a request: the field, as the caller spelled it, and the reason. Never its value. */
public record ErrorSpecification(String field, String reason) {}
