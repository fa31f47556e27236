package no.personnelticket.usage.benefit;

import java.util.UUID;
import no.personnelticket.events.TravelType;

/** A contract with the employee on whom its savings count. */
record TaxedContract(UUID contractId, Taxpayer taxpayer, TravelType travelType) {

    /** An employee of an employer; each such pair has its own tax-free amount. */
    record Taxpayer(int companyId, UUID employeeReference) {}

    boolean isPrivate() {
        return travelType == TravelType.PRIVATE;
    }
}
