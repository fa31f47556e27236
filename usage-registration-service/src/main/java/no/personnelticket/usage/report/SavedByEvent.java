package no.personnelticket.usage.report;

import java.time.Instant;
import java.util.UUID;
import no.personnelticket.events.Money;

/**
 * A saving as an event says it.
 *
 * @param saving what is given back is negative
 * @param at when the ticket was distributed or refunded, which decides the month
 */
record SavedByEvent(UUID usageId, Money saving, Instant at) {}
