package no.personnelticket.rights.entitlement;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.ContractChanged.Status;
import no.personnelticket.events.TravelType;
import no.personnelticket.rights.contract.Contract;

/**
 * A contract as its consumer sees it.
 *
 * @param externalRef the pickup code by which it was claimed
 * @param consumers customer numbers of the persons who may travel on it
 * @param status ACTIVE, or BLOCKED when all coupons are used
 * @param contractParent the contract whose coupon this day-trip sub-contract uses, else null
 */
public record ContractResponse(
        UUID uuid,
        String externalRef,
        long ownerCustomerNumber,
        List<Long> consumers,
        Status status,
        String productId,
        String productVersion,
        TravelType travelType,
        OffsetDateTime validFrom,
        OffsetDateTime validTo,
        UUID contractParent,
        Integer couponsLimit,
        Integer remainingCoupons) {

    static ContractResponse of(Entitlement entitlement) {
        Contract contract = entitlement.contract();
        return new ContractResponse(
                contract.contractId(),
                entitlement.externalReference(),
                entitlement.ownerCustomerNumber(),
                List.of(entitlement.ownerCustomerNumber()),
                contract.status(),
                contract.product().id(),
                contract.product().version(),
                contract.travelType(),
                contract.firstMoment(),
                contract.lastMoment(),
                contract.dayTrip() == null ? null : contract.dayTrip().parent(),
                contract.couponsLimit(),
                contract.remainingCoupons());
    }

    /** Leaves out the code. */
    @Override
    public String toString() {
        return "ContractResponse[" + uuid + "]";
    }
}
