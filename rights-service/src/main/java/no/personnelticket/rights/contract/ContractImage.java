package no.personnelticket.rights.contract;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.events.Event;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.rights.traveller.HolderAge;
import no.personnelticket.rights.traveller.TravellerTypes;

/**
 * A contract with the other data of its image; of the birth date the image has only traveller types.
 *
 * @param dayTripMadeAt null unless it is a day trip
 */
record ContractImage(
        Contract contract,
        UUID employeeReference,
        int companyId,
        HolderAge holder,
        Long customerNumber,
        Instant dayTripMadeAt) {

    /** The image, and for a day trip also the use of its parent's coupon, which never changes. */
    List<Event> toEvents(TravellerTypes travellerTypes) {
        ContractChanged image = toEvent(travellerTypes);
        return dayTripMadeAt == null
                ? List.of(image)
                : List.of(
                        image,
                        UsageRegistered.ofDayTrip(
                                contract.contractId(), contract.dayTrip().parent(), dayTripMadeAt));
    }

    ContractChanged toEvent(TravellerTypes travellerTypes) {
        return new ContractChanged(
                contract.contractId(),
                contract.version(),
                contract.status(),
                contract.validFrom(),
                contract.validTo(),
                customerNumber == null ? List.of() : List.of(customerNumber),
                companyId,
                employeeReference,
                contract.travelType(),
                contract.product(),
                contract.couponsLimit(),
                contract.remainingCoupons(),
                contract.dayTrip() == null ? null : contract.dayTrip().parent(),
                travellerTypes.within(contract.validFrom(), contract.validTo(), holder),
                contract.changedAt());
    }

    /** Leaves out the birth date. */
    @Override
    public String toString() {
        return "ContractImage[" + contract.contractId() + " version " + contract.version() + "]";
    }
}
