package no.personnelticket.usage.benefit;

import java.util.UUID;
import no.personnelticket.events.TravelType;

/** On whom the saving of a contract counts. */
record TaxedContract(UUID contractId, Taxpayer taxpayer, TravelType travelType) {

    /** An employee of an employer; the tax-free amount holds for each such pair. */
    record Taxpayer(int companyId, UUID employeeReference) {}

    boolean isPrivate() {
        return travelType == TravelType.PRIVATE;
    }
}
