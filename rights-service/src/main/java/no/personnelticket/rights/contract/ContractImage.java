package no.personnelticket.rights.contract;

import java.util.List;
import java.util.UUID;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.rights.traveller.HolderAge;
import no.personnelticket.rights.traveller.TravellerTypes;

/** A contract with what else stands in its image; the birth date goes in as traveller types only. */
record ContractImage(Contract contract, UUID employeeReference, int companyId, HolderAge holder, Long customerNumber) {

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
