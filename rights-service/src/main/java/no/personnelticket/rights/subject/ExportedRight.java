package no.personnelticket.rights.subject;

import java.time.LocalDate;
import java.util.UUID;
import no.personnelticket.events.ContractChanged.Status;
import no.personnelticket.events.TravelType;
import no.personnelticket.rights.contract.Contract;

/**
 * A ticket right of a person.
 *
 * @param explanation the facts from which it was given or withdrawn
 */
public record ExportedRight(
        UUID contractUUID,
        Status status,
        TravelType travelType,
        String productId,
        LocalDate validFrom,
        LocalDate validTo,
        int couponsUsed,
        String explanation) {

    static ExportedRight of(Contract contract, String explanation) {
        return new ExportedRight(
                contract.contractId(),
                contract.status(),
                contract.travelType(),
                contract.product().id(),
                contract.validFrom(),
                contract.validTo(),
                contract.couponsUsed(),
                explanation);
    }

    /** Leaves out the explanation, which may contain a birth date. */
    @Override
    public String toString() {
        return "ExportedRight[" + contractUUID + "]";
    }
}
