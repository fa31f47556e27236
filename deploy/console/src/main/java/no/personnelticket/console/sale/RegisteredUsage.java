package no.personnelticket.console.sale;

import java.util.List;
import no.personnelticket.events.Money;

/**
 * A usage, from the usage-registration-service.
 *
 * @param companyId null until the contract is known, as are {@code travelType}, {@code countsTowardsTax} and
 *     {@code reportMonth}
 * @param validated null if that is no longer stored
 */
public record RegisteredUsage(
        String usageId,
        String ticketId,
        Integer companyId,
        String travelType,
        Money saving,
        Boolean countsTowardsTax,
        String reportMonth,
        Boolean validated) {

    /** The usages in the answer of a call. */
    public record Found(List<RegisteredUsage> items) {}

    public boolean isComplete() {
        return companyId != null;
    }

    public boolean isCounting() {
        return Boolean.TRUE.equals(countsTowardsTax);
    }

    public boolean isValidated() {
        return Boolean.TRUE.equals(validated);
    }
}
