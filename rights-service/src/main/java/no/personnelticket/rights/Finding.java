package no.personnelticket.rights;

/**
 * What is wrong or doubtful in one field of a request.
 *
 * @param field as the caller spells it
 * @param reason never contains the value of the field, which may be personal
 */
public record Finding(String field, String reason) {}
