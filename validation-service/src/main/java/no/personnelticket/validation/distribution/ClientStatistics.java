package no.personnelticket.validation.distribution;

/**
 * How many tickets had which standing.
 *
 * @param clientName the sales client that validated them ({@code ET-Client-Name}); absent for those that nobody
 *     validated
 */
public record ClientStatistics(String clientName, long validated, long skipped, long expired, long altered) {}
