package no.personnelticket.validation.distribution;

import no.personnelticket.events.ValidationStatus;

/**
 * How many tickets had which {@link ValidationStatus}.
 *
 * @param clientName the sales client that sold them, else the one that validated them ({@code ET-Client-Name}); absent for
 *     those of which neither is known
 */
public record ClientStatistics(String clientName, long validated, long skipped, long expired, long altered) {}
