package no.personnelticket.rights.entitlement;

import no.personnelticket.rights.contract.Contract;
import no.personnelticket.rights.traveller.HolderAge;

/**
 * A contract with its owner, as one customer sees it.
 *
 * @param ownerDisplayName the holder's name
 * @param companyId of the employee from whom the right comes
 */
public record Entitlement(
        Contract contract,
        String externalReference,
        long ownerCustomerNumber,
        String ownerDisplayName,
        HolderAge ownerAge,
        int companyId) {

    /** Leaves out everything personal. */
    @Override
    public String toString() {
        return "Entitlement[" + contract.contractId() + "]";
    }
}
