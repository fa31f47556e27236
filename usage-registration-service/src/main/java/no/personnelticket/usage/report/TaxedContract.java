package no.personnelticket.usage.report;

import java.util.UUID;
import no.personnelticket.events.TravelType;

/** On whom the saving of a contract counts. */
record TaxedContract(UUID contractId, int companyId, UUID employeeReference, TravelType travelType) {

    boolean isPrivate() {
        return travelType == TravelType.PRIVATE;
    }
}
