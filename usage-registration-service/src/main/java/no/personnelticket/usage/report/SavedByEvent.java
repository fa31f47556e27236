package no.personnelticket.usage.report;

import java.time.Instant;
import java.util.UUID;
import no.personnelticket.events.Money;

/**
 * A saving as an event says it.
 *
 * @param at when the ticket was distributed, which decides the month
 */
record SavedByEvent(UUID usageId, Money saving, Instant at) {}
