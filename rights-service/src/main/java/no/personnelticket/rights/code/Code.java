package no.personnelticket.rights.code;

/** A code and its meaning [P]. */
public record Code(String code, String description) {}
