package no.personnelticket.store;

import java.time.Duration;

/**
 * How long the rows of a table are kept. A service has a bean for each.
 *
 * @param table its name
 * @param time the column, a timestamptz with an index, from which the age is counted
 * @param kept rows that are older are deleted
 */
public record RetentionRule(String table, String time, Duration kept) {}
