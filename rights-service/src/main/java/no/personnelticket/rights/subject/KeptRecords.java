package no.personnelticket.rights.subject;

import java.time.LocalDate;

/**
 * What stays of a person after the erasure.
 *
 * @param until the last day; absent where it is kept as long as the installation, without leading to the person
 */
public record KeptRecords(String what, String why, LocalDate until) {}
