package no.personnelticket.usage.report;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.events.TravelType;

/**
 * A usage that no report holds yet.
 *
 * @param employeeReference the employee whom the saving counts on, also when a family member travelled
 */
record OpenUsage(UUID usageId, UUID employeeReference, TravelType travelType, Money saving) {

    /** The private savings of each employee who has a private usage; work travel gives no taxable benefit. */
    static Map<UUID, Money> savings(Collection<OpenUsage> usages) {
        Map<UUID, Money> savings = new TreeMap<>();
        usages.stream()
                .filter(usage -> usage.travelType() == TravelType.PRIVATE)
                .forEach(usage -> savings.merge(usage.employeeReference(), usage.saving(), Money::plus));
        return savings;
    }
}
