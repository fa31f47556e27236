package no.personnelticket.validation.distribution;

import no.personnelticket.events.ValidationStatus;

/**
 * The number of tickets of a sales client by {@link ValidationStatus}.
 *
 * @param clientName the sales client that sold them, else the one that validated them ({@code ET-Client-Name}); null
 *     for tickets of which neither is known
 */
public record ClientStatistics(String clientName, long validated, long skipped, long expired, long altered) {}
