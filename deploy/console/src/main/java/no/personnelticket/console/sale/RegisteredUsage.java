package no.personnelticket.console.sale;

import java.util.List;
import no.personnelticket.events.Money;

/**
 * A usage, as the usage-registration-service says.
 *
 * @param companyId with {@code travelType}, {@code countsTowardsTax} and {@code reportMonth}: null until the contract is known
 * @param validated null where that is not kept any more
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

    /** Those of a call. */
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
