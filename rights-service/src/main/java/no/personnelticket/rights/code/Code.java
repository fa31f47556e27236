package no.personnelticket.rights.code;

/** A code and what it means [P]. */
public record Code(String code, String description) {}
