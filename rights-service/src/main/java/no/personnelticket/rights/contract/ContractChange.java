package no.personnelticket.rights.contract;

/**
 * A contract as it is to be from now on.
 *
 * @param explanation which policy gave or took the right, from which facts; may be personal
 */
record ContractChange(Contract contract, String explanation) {

    /** Leaves out the explanation. */
    @Override
    public String toString() {
        return "ContractChange[" + contract.contractId() + " version " + contract.version() + "]";
    }
}
