package no.personnelticket.console.quarantine;

/** A header with its value. */
public record NamedText(String name, String value) {}
