package no.personnelticket.rights.entitlement;

import java.time.LocalDate;
import no.personnelticket.events.UserType;
import no.personnelticket.rights.contract.Contract;
import no.personnelticket.rights.traveller.TravellerTypes;

/**
 * A contract with its owner, as one customer sees it.
 *
 * @param ownerDisplayName the holder's name
 */
public record Entitlement(
        Contract contract,
        String externalReference,
        long ownerCustomerNumber,
        String ownerDisplayName,
        LocalDate ownerDateOfBirth) {

    /** As which kind of traveller the owner travels on the day. */
    public UserType travellerTypeOn(LocalDate day) {
        return TravellerTypes.NORWEGIAN_RAIL.on(day, ownerDateOfBirth);
    }

    /** Leaves out all that is personal. */
    @Override
    public String toString() {
        return "Entitlement[" + contract.contractId() + "]";
    }
}
