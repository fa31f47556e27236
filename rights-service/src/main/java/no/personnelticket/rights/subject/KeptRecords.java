package no.personnelticket.rights.subject;

import java.time.LocalDate;

/**
 * Records that are kept after a person is erased.
 *
 * @param until the last day; null if they are kept as long as the installation, without identifying the person
 */
public record KeptRecords(String what, String why, LocalDate until) {}
