package no.personnelticket.rights;

/**
 * What is wrong or doubtful in one field of what a caller sent.
 *
 * @param field as the caller spells it
 * @param reason never repeats what stands in the field, which may be personal
 */
public record Finding(String field, String reason) {}
