package no.personnelticket.rights.employee;

import java.time.LocalDate;
import java.util.UUID;
import no.personnelticket.events.ContractChanged.Status;
import no.personnelticket.events.TravelType;
import no.personnelticket.rights.contract.Contract;

/**
 * A ticket right of an employee or a family member. Days are days in Norway, first and last included.
 *
 * @param couponsLimit null if it has no limit
 */
public record TicketRightDetails(
        UUID contractUUID,
        Status status,
        TravelType travelType,
        String productId,
        String productVersion,
        LocalDate validFrom,
        LocalDate validTo,
        Integer couponsLimit,
        Integer remainingCoupons,
        UUID contractParent) {

    static TicketRightDetails of(Contract contract) {
        return new TicketRightDetails(
                contract.contractId(),
                contract.status(),
                contract.travelType(),
                contract.product().id(),
                contract.product().version(),
                contract.validFrom(),
                contract.validTo(),
                contract.couponsLimit(),
                contract.remainingCoupons(),
                contract.dayTrip() == null ? null : contract.dayTrip().parent());
    }
}
